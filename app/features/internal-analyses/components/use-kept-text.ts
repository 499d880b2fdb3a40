import { useEffect, useState, type RefObject } from 'react';

type Kept = { at: string; fields: Record<string, string> };
type KeptText = { kept: Kept | null; restore: () => void; drop: () => void };

const fieldsOf = (form: HTMLFormElement): (HTMLTextAreaElement | HTMLInputElement)[] =>
  [...form.elements].filter((one): one is HTMLTextAreaElement | HTMLInputElement =>
    one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && ['text', 'date', ''].includes(one.type)));

const textsOf = (form: HTMLFormElement) => Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));

function read(key: string): Kept | null {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return parsed !== null && typeof parsed === 'object' && 'fields' in parsed && 'at' in parsed ? (parsed as Kept) : null;
  } catch {
    return null;
  }
}

function store(key: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the text remains on the page.
  }
}

/**
 * Keeps what is typed on this device until the server has it, and offers it back when the page comes anew without it: after an
 * ended session, a closed browser, a lost connection. It belongs to one membership of one person.
 */
export function useKeptText(form: RefObject<HTMLFormElement>, key: string): KeptText {
  const [kept, setKept] = useState<Kept | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const found = read(key);
    const shown = textsOf(element);
    const isSaved = found !== null && Object.entries(found.fields).every(([name, text]) => (shown[name] ?? '').trim() === text.trim());
    if (isSaved) store(key, null);
    else setKept(found);
    const keep = () => {
      setKept(null);
      store(key, { at: new Date().toISOString(), fields: textsOf(element) });
    };
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [form, key]);

  return {
    kept,
    restore: () => {
      for (const field of form.current && kept ? fieldsOf(form.current) : []) {
        const text = kept!.fields[field.name];
        if (text !== undefined) field.value = text;
      }
      setKept(null);
    },
    drop: () => {
      store(key, null);
      setKept(null);
    },
  };
}
