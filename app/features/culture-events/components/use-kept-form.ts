import { useEffect, useState, type RefObject } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Kept = { eventId: string; values: [name: string, value: string][] };

const keyOf = (personId: string) => `adal.culture.${personId}.new`;
const unkept = new Set(['file', 'submit', 'button']);
const isTick = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter((one): one is Control =>
    (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) && one.name !== '' && !unkept.has(one.type));

const read = (form: HTMLFormElement): Kept['values'] =>
  controlsOf(form).flatMap((control): Kept['values'] => (isTick(control) && !control.checked ? [] : [[control.name, control.value]]));

function fill(form: HTMLFormElement, values: Kept['values']): void {
  for (const control of controlsOf(form)) {
    if (isTick(control)) control.checked = values.some(([name, value]) => name === control.name && value === control.value);
    else control.value = values.find(([name]) => name === control.name)?.[1] ?? control.value;
  }
}

function load(key: string): Kept | null {
  try {
    const parsed = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return parsed && typeof parsed.eventId === 'string' && Array.isArray(parsed.values) ? parsed : null;
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

/** The page of an event shows that it was saved: what was kept of its form is not needed any more. */
export function forgetSavedEvent(personId: string, eventId: string): void {
  if (load(keyOf(personId))?.eventId === eventId) store(keyOf(personId), null);
}

/**
 * Keeps what is typed on this device until the server has it, and offers it back when the page comes anew: after an ended session,
 * a closed browser, a lost connection. A photograph cannot be kept. It belongs to one person.
 */
export function useKeptForm(form: RefObject<HTMLFormElement>, personId: string) {
  const key = keyOf(personId);
  const [found, setFound] = useState<Kept | null>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const shown = read(element).find(([name]) => name === 'id')?.[1];
    const kept = load(key);
    if (kept && kept.eventId !== shown) setFound(kept);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const values = read(element);
      store(key, { eventId: values.find(([name]) => name === 'id')![1], values });
      setFound(null);
    };
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
  }, [form, key]);
  return {
    found: found !== null,
    putBack: () => {
      if (form.current && found) fill(form.current, found.values);
      setFound(null);
    },
    forget: () => {
      store(key, null);
      setFound(null);
    },
  };
}
