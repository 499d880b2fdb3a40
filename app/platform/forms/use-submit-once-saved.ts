import { useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useDraftSaver } from './draft-saving.tsx';

/** For a form beside sections that save themselves: what was typed last is saved first, then the form is sent. Inside `DraftSaving`. */
export function useSubmitOnceSaved(): (event: FormEvent<HTMLFormElement>) => void {
  const saver = useDraftSaver();
  const submit = useSubmit();
  return (event) => {
    if (!saver.hasUnsaved()) return;
    event.preventDefault();
    const { currentTarget: form } = event;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const stop = saver.subscribe(() => {
      if (saver.needsPerson()) stop();
      if (saver.hasUnsaved()) return;
      stop();
      // The form has read by now which version was saved.
      setTimeout(() => submit((submitter as HTMLButtonElement | null) ?? form, { preventScrollReset: true }));
    });
    saver.flush();
  };
}
