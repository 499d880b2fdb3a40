import { createContext, useContext } from 'react';
import type { CharterForm } from '../charter-page.queries.server.ts';
import type { SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import type { SaveRefusal } from '#app/platform/forms/draft-saver.ts';

/** A section as a browser without script submitted it: refused, or with a row added or removed. */
export type SubmittedSection = { section: Section; typed: SectionValues[Section]; refusal?: SaveRefusal };

export type EditPage = Pick<CharterForm, 'values' | 'options'> & {
  version: number;
  startsOn: string;
  endsOn: string;
  submitted?: SubmittedSection;
};

export const EditPageContext = createContext<EditPage | null>(null);

export function useEditPage(): EditPage {
  const page = useContext(EditPageContext);
  if (!page) throw new Error('useEditPage needs an EditPageContext above it');
  return page;
}

/** What the section's inputs begin with. */
export function useInitialValues<S extends Section>(section: S): SectionValues[S] {
  const { values, submitted } = useEditPage();
  return submitted?.section === section ? (submitted.typed as SectionValues[S]) : values[section];
}
