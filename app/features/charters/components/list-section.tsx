import { ArrowDown, ArrowUp, Trash2, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { v7 as uuid } from 'uuid';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { useToast } from '#app/ui/index.ts';
import type { TextValues } from '#app/platform/forms/typed-values.ts';
import type { SectionValues } from '../charter-form.model.ts';
import { useInitialValues } from './edit-page-context.tsx';
import { LocalizedFields } from './localized-fields.tsx';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import styles from './rows.module.css';
import { SectionCard } from './section-card.tsx';
import { useSectionForm, type SectionForm } from './use-section-form.ts';

export type ListedSection = 'controlPoints' | 'resources' | 'risks' | 'stakeholders';
type Lists = { [S in ListedSection]: SectionValues[S] extends Record<S, (infer Row)[]> ? Row : never };
export type ListedRow<S extends ListedSection> = Lists[S];
type AnyRow = { id: string; name: TextValues };

export type ListedFieldsProps<S extends ListedSection> = { sectionForm: SectionForm<S>; row: ListedRow<S>; field: string };

type ListSectionProps<S extends ListedSection> = {
  section: S;
  about: string;
  change: (rows: readonly ListedRow<S>[], change: RowChange, id: string) => ListedRow<S>[];
  additions: { change: string; label: string; icon: LucideIcon }[];
  /** What stands beside the name while the row is closed. */
  factsOf: (row: ListedRow<S>) => (string | null)[];
  Fields: (props: ListedFieldsProps<S>) => ReactNode;
  /** The order is the person's, not that of dates. */
  isOrdered?: boolean;
};

/** A part of the charter that is a plain list of named things. */
export function ListSection<S extends ListedSection>({ section, about, change, additions, factsOf, Fields, isOrdered = true }: ListSectionProps<S>) {
  const { t } = useTranslation();
  const toast = useToast();
  const sectionForm = useSectionForm(section, useInitialValues(section));
  const { form, typed, touched, generation } = sectionForm;
  const { fields, replace } = useFieldArray({ control: form.control, name: section, keyName: 'key' });
  const rows = fields as unknown as (ListedRow<S> & AnyRow)[];

  const set = (next: ListedRow<S>[]) => {
    replace(next as never);
    touched();
  };
  const onChange = (rowChange: RowChange) => {
    const before = (typed() as unknown as Record<S, ListedRow<S>[]>)[section];
    const newId = uuid();
    set(change(before, rowChange, newId));
    if (rowChange.name === 'remove') toast.show({ text: t('charters.edit.rowRemoved'), undo: () => set(before) });
    const id = (before[rowChange.at[0] ?? -1] as AnyRow | undefined)?.id;
    requestAnimationFrame(() => focusOn(rowChange.name, section, id ?? newId));
  };

  return (
    <SectionCard section={section} sectionForm={sectionForm} about={about}>
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, index) => {
            const field = `${section}[${index}]`;
            return (
              <ListedDetails key={`${generation} ${row.id}`} sectionForm={sectionForm} row={row} field={field} factsOf={factsOf}>
                <LocalizedFields sectionForm={sectionForm} name={`${field}.name`} label={t('charters.fields.name')} values={row.name} />
                <Fields sectionForm={sectionForm} row={row} field={field} />
                <div className={styles.buttons}>
                  {isOrdered && (
                    <>
                      <RowButton isCompact change={`up:${index}`} label={t('charters.edit.moveUp')} icon={ArrowUp} disabled={index === 0} onChange={onChange} />
                      <RowButton
                        isCompact
                        change={`down:${index}`}
                        label={t('charters.edit.moveDown')}
                        icon={ArrowDown}
                        disabled={index === rows.length - 1}
                        onChange={onChange}
                      />
                    </>
                  )}
                  <RowButton change={`remove:${index}`} label={t('charters.edit.removeRow')} icon={Trash2} onChange={onChange} />
                </div>
              </ListedDetails>
            );
          })}
        </div>
      )}
      <div className={styles.buttons}>
        {additions.map((addition) => (
          <RowButton key={addition.change} {...addition} onChange={onChange} />
        ))}
      </div>
    </SectionCard>
  );
}

type ListedDetailsProps<S extends ListedSection> = {
  sectionForm: SectionForm<S>;
  row: ListedRow<S> & AnyRow;
  field: string;
  factsOf: (row: ListedRow<S>) => (string | null)[];
  children: ReactNode;
};

function ListedDetails<S extends ListedSection>({ sectionForm, row, field, factsOf, children }: ListedDetailsProps<S>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const [isFirstOpen] = useState(row.name.kk === '' || sectionForm.isAttended(field));
  const typed = { ...row, ...(useWatch({ control: sectionForm.form.control, name: field }) as (ListedRow<S> & AnyRow) | undefined) };
  return (
    <details className={styles.row} data-row={row.id} open={isFirstOpen || undefined}>
      <summary className={styles.summary}>
        <span className={styles.name}>{localize(typed.name) || t('charters.edit.newRow')}</span>
        <span className={styles.facts}>{factsOf(typed).filter(Boolean).join(' · ')}</span>
      </summary>
      <div className={styles.body}>
        <input type="hidden" name={`${field}.id`} value={row.id} />
        {children}
      </div>
    </details>
  );
}

/** Where the person goes on after a change of rows. */
function focusOn(name: string, section: string, id: string) {
  const row = document.querySelector(`[data-row="${id}"]`);
  if (name === 'up' || name === 'down') {
    const again = row?.querySelector<HTMLElement>(`[value^="${name}:"]:not(:disabled)`);
    (again ?? row?.querySelector<HTMLElement>('[value^="up:"]:not(:disabled), [value^="down:"]:not(:disabled)'))?.focus();
  } else if (name === 'remove') {
    document.querySelector<HTMLElement>(`#${section} button[value^="add"]`)?.focus();
  } else {
    row?.querySelector<HTMLElement>('input[type="text"]')?.focus();
  }
}
