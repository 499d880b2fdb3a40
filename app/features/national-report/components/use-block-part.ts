import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { SectionHandle } from '#app/platform/forms/draft-saver.ts';
import { useDraftSaver, useSaveStates } from '#app/platform/forms/draft-saving.tsx';

export type BlockValues = Record<string, string>;

const wire = new Set(['intent', 'blockId', 'language', 'version', 'madeFrom']);

/** The same text for the same content: empty fields are none. */
const normalOf = (values: BlockValues): string =>
  JSON.stringify(Object.entries(values).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '').sort(([one], [other]) => (one! < other! ? -1 : 1)));

const valuesIn = (form: HTMLFormElement | null): BlockValues =>
  form === null ? {} : Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (wire.has(name) || typeof value !== 'string' ? [] : [[name, value]])));

/** One block of a chapter on the page: saved by itself, reset when somebody else's words are taken over. */
export function useBlockPart(blockId: string, values: BlockValues) {
  const saver = useDraftSaver<Record<string, BlockValues>>();
  const state = useSaveStates<Record<string, BlockValues>>()[blockId] ?? { kind: 'clean' as const };
  const form: RefObject<HTMLFormElement> = useRef(null);
  const [shown, setShown] = useState({ values, generation: 0 });
  const begin = useRef(values);

  useEffect(() => {
    const handle: SectionHandle<BlockValues> = {
      read: () => ({ normal: normalOf(valuesIn(form.current)) }),
      typed: () => valuesIn(form.current),
      formData: () => new FormData(form.current!),
      reset: (next) => setShown(({ generation }) => ({ values: next, generation: generation + 1 })),
      normalise: normalOf,
    };
    return saver.register(blockId, handle, begin.current);
  }, [saver, blockId]);

  const edited = useCallback(() => saver.edited(blockId), [saver, blockId]);
  return {
    state, values: shown.values, generation: shown.generation,
    takeTheirs: () => saver.takeTheirs(blockId),
    keepMine: () => saver.keepMine(blockId),
    formProps: {
      ref: form, onInput: edited, noValidate: true as const,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        saver.edited(blockId, 0);
      },
    },
  };
}
