import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { v7 as uuid } from 'uuid';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button } from '#app/ui/index.ts';
import type { CellDetailsAnswer, CellKey } from '../daily-log.model.ts';
import { addToCell } from './use-cell-details.ts';
import styles from './cell-panel.module.css';

type Refused = Extract<CellDetailsAnswer, { error: string }>;

type Props = {
  cell: CellKey;
  intent: 'comment' | 'link' | 'file';
  submitLabel: string;
  onAdded: () => void;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
};

/** Sends one addition to the cell; after a refusal what was written stays. */
export function PanelForm({ cell, intent, submitLabel, onAdded, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  /** The same addition keeps its id until it is answered: sent again, it is one. */
  const id = useRef(uuid());
  const [isPending, setIsPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    fields.set('intent', intent);
    fields.set('id', id.current);
    setIsPending(true);
    const answer = await addToCell(cell, fields);
    setIsPending(false);
    setRefused('error' in answer ? answer : null);
    if ('ok' in answer) {
      id.current = uuid();
      form.current?.reset();
      onAdded();
    }
  };
  const errorOf = (field: string) => {
    const key = refused?.fieldErrors[field];
    return key ? t(key, refused.params) : undefined;
  };
  const hasFieldErrors = refused !== null && Object.keys(refused.fieldErrors).length > 0;

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
      {children(errorOf)}
      {refused && !hasFieldErrors ? (
        <p role="alert" className={styles.error}>
          {t(refused.error, refused.params)}
        </p>
      ) : null}
      <div>
        <Button type="submit" size="small" pending={isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
