import { useEffect, useState, type RefObject } from 'react';
import { fillForm, readForm, sameValues, type FormValues } from './form-values.ts';

/**
 * What is typed into a long form is kept in the browser until it is saved, so that neither an ended session nor a lost
 * connection nor a closed window loses it. It belongs to one person: on a shared computer nobody reads what somebody else typed.
 */
const keyOf = (personId: string, subject: string) => `adal.risk.${personId}.${subject}`;

type Kept = { values: FormValues; riskId: string };

function load(key: string): Kept | null {
  try {
    const parsed = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return parsed && typeof parsed.values === 'object' && typeof parsed.riskId === 'string' ? parsed : null;
  } catch {
    return null;
  }
}

function store(key: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the text is still in the form.
  }
}

/** The page of a risk shows what was saved: a new risk that is there, or an edit that it holds, needs no keeping any more. */
export function forgetSaved(personId: string, riskId: string, stored: FormValues, analysisId: string): void {
  const fresh = keyOf(personId, `new.${analysisId}`);
  if (load(fresh)?.riskId === riskId) store(fresh, null);
  const edited = keyOf(personId, riskId);
  const kept = load(edited);
  if (kept && Object.entries(kept.values).every(([name, value]) => stored[name] === undefined || sameValues({ [name]: value }, { [name]: stored[name] }))) store(edited, null);
}

type Options = { form: RefObject<HTMLFormElement>; personId: string; subject: string; riskId: string; initial: FormValues; lists: readonly string[] };

/** Keeps what is typed; offers what was typed earlier and never saved. */
export function useKeptText({ form, personId, subject, riskId, initial, lists }: Options) {
  const key = keyOf(personId, subject);
  const [found, setFound] = useState<FormValues | null>(null);
  useEffect(() => {
    const kept = load(key);
    if (kept && !sameValues(kept.values, { ...kept.values, ...Object.fromEntries(Object.entries(initial).filter(([name]) => name in kept.values)) })) setFound(kept.values);
    // Offered once, when the form opens.
  }, [key]);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => store(key, { values: readForm(element, lists), riskId });
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    };
    element.addEventListener('input', soon);
    element.addEventListener('submit', keep);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('input', soon);
      element.removeEventListener('submit', keep);
    };
  }, [form, key, riskId, lists]);
  return {
    found,
    putBack: () => {
      if (form.current && found) fillForm(form.current, found);
      setFound(null);
    },
    forget: () => {
      store(key, null);
      setFound(null);
    },
  };
}
