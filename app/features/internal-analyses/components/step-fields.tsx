import { useRef } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Checkbox, DateField, FieldSet, Select, TextArea, TextField } from '#app/ui/index.ts';
import { performerKinds } from '../internal-analyses.schema.ts';
import type { ProcedurePageData, StepOnPage } from '../procedure-page.server.ts';
import type { MemberValue, StepField, StepValue, StepValues } from '../step-fields.model.ts';
import styles from './analysis.module.css';

export type FieldNames = ProcedurePageData['names'];
type StepFieldsProps = {
  step: Pick<StepOnPage, 'code'>;
  fields: readonly StepField[];
  values: StepValues;
  names: FieldNames;
  errorOf: (name: string) => string | undefined;
  /** What somebody else saved meanwhile, in the fields where it differs. */
  theirs: StepValues | null;
};

const blankMembers = 3;
const noMember: MemberValue = { fullName: '', jobTitle: '', isHead: false };

/** The fields of one step, drawn from its declaration. */
export function StepFields({ step, fields, values, names, errorOf, theirs }: StepFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {fields.map((field) => {
        const { name } = field;
        const theirValue = theirs?.[name];
        return (
          <div key={name} className={theirValue === undefined ? undefined : styles.theirs}>
            <FieldControl field={field} label={t(`internalAnalyses.stepFields.${step.code}.${name}`)} value={values[name] ?? ''} names={names} errorOf={errorOf} />
            {theirValue !== undefined && <TheirValue name={name} kind={field.kind} value={theirValue} names={names} />}
          </div>
        );
      })}
    </>
  );
}

type ControlProps = { field: StepField; label: string; value: StepValue; names: FieldNames; errorOf: (name: string) => string | undefined };

function FieldControl({ field: { name, kind, isRequired }, label, value, names, errorOf }: ControlProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const shared = { name, label, error: errorOf(name), required: isRequired };
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'long':
      return <TextArea {...shared} defaultValue={text} rows={5} />;
    case 'day':
      return <DateField {...shared} defaultValue={text} />;
    case 'count':
      return <TextField {...shared} defaultValue={text} inputMode="numeric" narrow />;
    case 'flag':
      return <Checkbox name={name} label={label} defaultChecked={value === true} />;
    case 'performerKind':
      return <Select {...shared} defaultValue={text} options={performerKinds.map((code) => ({ value: code, label: t(`internalAnalyses.performers.${code}`) }))} />;
    case 'sources':
      return (
        <FieldSet legend={label}>
          <div className={styles.checks}>
            {names.sources.map((source) => (
              <Checkbox
                key={source.code} id={`source-${source.code}`} name={name} value={source.code} label={localize(source.name)}
                defaultChecked={Array.isArray(value) && (value as readonly string[]).includes(source.code)}
              />
            ))}
          </div>
        </FieldSet>
      );
    case 'directions': {
      const texts = (typeof value === 'object' ? value : {}) as Readonly<Record<string, string>>;
      return (
        <FieldSet legend={label} help={t('internalAnalyses.stepFields.descriptionsHelp')}>
          {names.directions.map((direction, index) => (
            <div key={direction.code}>
              <input type="hidden" name={`${name}[${index}].code`} value={direction.code} />
              <TextArea name={`${name}[${index}].text`} label={localize(direction.name)} required={false} rows={4} defaultValue={texts[direction.code] ?? ''} error={errorOf(`${name}[${index}].text`)} />
            </div>
          ))}
        </FieldSet>
      );
    }
    case 'members':
      return <Members label={label} members={Array.isArray(value) ? (value as readonly MemberValue[]) : []} errorOf={errorOf} />;
    default:
      return <TextField {...shared} defaultValue={text} />;
  }
}

/** A few empty rows stand below; a row without a name is left out. */
function Members({ label, members, errorOf }: { label: string; members: readonly MemberValue[]; errorOf: ControlProps['errorOf'] }) {
  const { t } = useTranslation();
  const rows = [...members, ...Array.from({ length: blankMembers }, () => noMember)];
  return (
    <FieldSet legend={label} help={t('internalAnalyses.stepFields.membersHelp')}>
      {rows.map((member, index) => (
        <div key={index} className={styles.member}>
          <TextField name={`members[${index}].fullName`} label={t('internalAnalyses.stepFields.fullName')} required={false} defaultValue={member.fullName} error={errorOf(`members[${index}].fullName`)} />
          <TextField name={`members[${index}].jobTitle`} label={t('internalAnalyses.stepFields.jobTitle')} required={false} defaultValue={member.jobTitle} error={errorOf(`members[${index}].jobTitle`)} />
          <label className={styles.head}>
            <input type="radio" name="head" value={index} defaultChecked={member.isHead} /> {t('internalAnalyses.stepFields.isHead')}
          </label>
        </div>
      ))}
    </FieldSet>
  );
}

/** The other person's text beside what is typed; one's own stays in the field until the person takes theirs. */
function TheirValue({ name, kind, value, names }: { name: string; kind: StepField['kind']; value: StepValue; names: FieldNames }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const words = useWordsOf();
  const isPlainText = kind === 'line' || kind === 'long' || kind === 'day' || kind === 'count';
  const take = () => {
    const control = place.current?.closest('form')?.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      control.value = typeof value === 'string' ? value : '';
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.focus();
    }
  };
  return (
    <div ref={place}>
      <p className={styles.quiet}>{t('internalAnalyses.conflict.theirs')}</p>
      <p className={styles.words}>{words(kind, value, names)}</p>
      {isPlainText && (
        <Button size="small" onClick={take}>
          {t('internalAnalyses.conflict.take')}
        </Button>
      )}
    </div>
  );
}

/** A value as it is read. */
export function useWordsOf(): (kind: StepField['kind'], value: StepValue, names: FieldNames) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameIn = (entries: FieldNames['sources'], code: string) => {
    const found = entries.find((entry) => entry.code === code);
    return found ? localize(found.name) : code;
  };
  return (kind, value, names) => {
    if (kind === 'flag') return t(value === true ? 'internalAnalyses.yes' : 'internalAnalyses.no');
    if (kind === 'sources') return (value as readonly string[]).map((code) => nameIn(names.sources, code)).join('; ') || '–';
    if (kind === 'directions') return Object.entries(value as Record<string, string>).map(([code, text]) => `${nameIn(names.directions, code)}: ${text}`).join('\n') || '–';
    if (kind === 'members') {
      return (value as readonly MemberValue[]).map(({ fullName, jobTitle, isHead }) => [fullName, jobTitle, isHead ? t('internalAnalyses.stepFields.isHead') : ''].filter(Boolean).join(', ')).join('\n') || '–';
    }
    if (kind === 'performerKind') return value === '' ? '–' : t(`internalAnalyses.performers.${value as string}`);
    if (kind === 'day') return value === '' ? '–' : format.date(value as string);
    return (value as string) || '–';
  };
}
