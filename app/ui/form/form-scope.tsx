import { createContext, useContext, type ReactNode } from 'react';

const FormScopeContext = createContext('');

/** Keeps the ids of fields apart when a page has several forms with fields of the same name. */
export function FormScope({ name, children }: { name: string; children: ReactNode }) {
  return <FormScopeContext.Provider value={`${name}-`}>{children}</FormScopeContext.Provider>;
}

/** The id of the control with a name in the form around; the error summary links to it. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(FormScopeContext);
  return (name) => `${scope}${name}`;
}
