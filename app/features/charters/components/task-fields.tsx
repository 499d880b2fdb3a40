import { ArrowDown, ArrowUp, CornerDownRight, Link2, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, DateField, FieldRow, Select } from '#app/ui/index.ts';
import { clsx } from 'clsx';
import type { TextValues } from '#app/platform/forms/typed-values.ts';
import type { TaskValues } from '../charter-form.model.ts';
import { frequencies } from '../charters.schema.ts';
import { useEditPage } from './edit-page-context.tsx';
import { LocalizedFields } from './localized-fields.tsx';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import styles from './rows.module.css';
import type { SectionForm } from './use-section-form.ts';

export type OtherTask = { id: string; label: string };

type TaskFieldsProps = {
  sectionForm: SectionForm<'tasks'>;
  row: TaskValues;
  index: number;
  number: string;
  /** Every subtask of the charter, to be followed. */
  others: readonly OtherTask[];
  isFirst: boolean;
  isLast: boolean;
  onChange: (change: RowChange) => void;
};

/** A task, or below it a subtask with its frequency and the kinds of proof that confirm it. */
export function TaskFields({ sectionForm, row, index, number, others, isFirst, isLast, onChange }: TaskFieldsProps) {
  const { form, register, errorOf } = sectionForm;
  const { t } = useTranslation();
  const isSubtask = row.parentId !== '';
  const field = `tasks[${index}]`;
  const [isFirstOpen] = useState(row.name.kk === '' || sectionForm.isAttended(field));
  const localize = useLocalize();
  const [kinds, setKinds] = useState<readonly string[]>(row.evidenceKinds);
  const typedName = (useWatch({ control: form.control, name: `${field}.name` }) ?? row.name) as TextValues;
  const name = localize(typedName) || t(isSubtask ? 'charters.edit.newSubtask' : 'charters.edit.newTask');
  const date = (key: 'startsOn' | 'endsOn') => (
    <DateField
      label={t(`charters.fields.${key}`)}
      required={false}
      defaultValue={row[key]}
      {...register(`${field}.${key}`)}
      error={errorOf(`${field}.${key}`)}
    />
  );
  return (
    <details className={clsx(styles.row, isSubtask && styles.nested)} data-row={row.id} open={isFirstOpen || undefined}>
      <summary className={styles.summary}>
        <span className={isSubtask ? styles.subname : styles.name}>
          {number}. {name}
        </span>
        {isSubtask && <SubtaskFacts row={row} kinds={kinds} field={field} sectionForm={sectionForm} />}
      </summary>
      <div className={styles.body}>
        <input type="hidden" name={`${field}.id`} value={row.id} />
        <input type="hidden" name={`${field}.parentId`} value={row.parentId} />
        <input type="hidden" name={`${field}.standardTaskId`} value={row.standardTaskId} />
        <LocalizedFields sectionForm={sectionForm} name={`${field}.name`} label={t('charters.fields.name')} values={row.name} />
        {isSubtask && <Proof row={row} field={field} kinds={kinds} onChange={setKinds} />}
        <FieldRow>
          {isSubtask && (
            <Select
              label={t('charters.fields.frequency')}
              options={frequencies.map((value) => ({ value, label: t(`catalogue.frequencies.${value}`) }))}
              defaultValue={row.frequency}
              {...register(`${field}.frequency`)}
              error={errorOf(`${field}.frequency`)}
            />
          )}
          {date('startsOn')}
          {date('endsOn')}
        </FieldRow>
        {isSubtask && <Follows sectionForm={sectionForm} row={row} index={index} others={others} onChange={onChange} />}
        <div className={styles.buttons}>
          {!isSubtask && <RowButton change={`addSubtask:${index}`} label={t('charters.edit.addSubtask')} icon={CornerDownRight} onChange={onChange} />}
          <RowButton isCompact change={`up:${index}`} label={t('charters.edit.moveUp')} icon={ArrowUp} disabled={isFirst} onChange={onChange} />
          <RowButton isCompact change={`down:${index}`} label={t('charters.edit.moveDown')} icon={ArrowDown} disabled={isLast} onChange={onChange} />
          <RowButton
            change={`remove:${index}`}
            label={t(isSubtask ? 'charters.edit.removeSubtask' : 'charters.edit.removeTask')}
            icon={Trash2}
            onChange={onChange}
          />
        </div>
      </div>
    </details>
  );
}

function SubtaskFacts({ row, kinds, field, sectionForm }: Pick<TaskFieldsProps, 'row' | 'sectionForm'> & { kinds: readonly string[]; field: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditPage();
  const frequency = useWatch({ control: sectionForm.form.control, name: `${field}.frequency` }) as string | undefined;
  const proof = options.evidenceKinds.filter(({ code }) => kinds.includes(code)).map(({ name }) => localize(name));
  const chosen = frequency ?? row.frequency;
  return (
    <span className={styles.facts}>
      {[chosen && t(`catalogue.frequencies.${chosen}`), proof.join(', ')].filter(Boolean).join(' · ')}
    </span>
  );
}

type ProofProps = { row: TaskValues; field: string; kinds: readonly string[]; onChange: (kinds: readonly string[]) => void };

function Proof({ row, field, kinds, onChange }: ProofProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditPage();
  return (
    <fieldset className={styles.targets}>
      <legend className={styles.legend}>{t('charters.fields.evidenceKinds')}</legend>
      <p className={styles.quiet}>{t('charters.edit.proofAbout')}</p>
      <div className={styles.choices}>
        {options.evidenceKinds.map(({ code, name }) => (
          <Checkbox
            key={code}
            id={`${row.id}-${code}`}
            name={`${field}.evidenceKinds`}
            value={code}
            checked={kinds.includes(code)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...kinds, code] : kinds.filter((kind) => kind !== code))}
            required={false}
            label={localize(name)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type FollowsProps = Pick<TaskFieldsProps, 'sectionForm' | 'row' | 'index' | 'others' | 'onChange'>;

/** What must be finished before the subtask starts. */
function Follows({ sectionForm: { errorOf }, row, index, others, onChange }: FollowsProps) {
  const { t } = useTranslation();
  const field = `tasks[${index}]`;
  const labelOf = (id: string) => others.find((other) => other.id === id)?.label ?? t('charters.edit.removedSubtask');
  return (
    <fieldset className={styles.targets}>
      <legend className={styles.legend}>{t('charters.fields.follows')}</legend>
      {row.follows.map((id, place) => (
        <div key={id} className={styles.follow}>
          <input type="hidden" name={`${field}.follows`} value={id} />
          {labelOf(id)}
          <RowButton isCompact change={`removeFollow:${index}:${place}`} label={t('charters.edit.removeFollow')} icon={X} onChange={onChange} />
        </div>
      ))}
      <div className={styles.add}>
        <Select
          name={`${field}.newFollow`}
          label={t('charters.edit.follow')}
          required={false}
          placeholder={t('charters.edit.choose')}
          onInput={(event) => event.stopPropagation()}
          options={others.filter(({ id }) => id !== row.id && !row.follows.includes(id)).map(({ id, label }) => ({ value: id, label }))}
          error={errorOf(`${field}.follows`)}
          className={styles.grow}
        />
        <RowButton change={`addFollow:${index}`} label={t('charters.edit.addFollow')} icon={Link2} onChange={onChange} />
      </div>
    </fieldset>
  );
}
