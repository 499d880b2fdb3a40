import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, FieldError, FieldSet, Select, TextField } from '#app/ui/index.ts';
import type { DefinitionFormData, FieldChoice } from '../catalogue.queries.server.ts';
import { registers, type Condition, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import styles from './catalogue.module.css';

type SourceFieldsProps = DefinitionFormData & { shown: StatisticDefinition | null; errorOf: (name: string) => string | undefined };

/** What the chosen source asks for. */
export function SourceFields(props: SourceFieldsProps) {
  const { kind, choices, shown, errorOf } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const source = shown?.source.kind === kind ? shown.source : null;
  const one = (field: string, list: keyof DefinitionFormData['choices'], value: string | undefined) => (
    <Select
      name={`source.${field}`} label={t(`statisticCatalogue.form.${field}`)} placeholder={t('statisticCatalogue.choose')} defaultValue={value ?? ''} error={errorOf(`source.${field}`)}
      options={choices[list].map(({ code, name }) => ({ value: code, label: localize(name) }))}
    />
  );
  return (
    <FieldSet legend={t('statisticCatalogue.counted')}>
      <input type="hidden" name="source.kind" value={kind} />
      {kind === 'indicator' && one('indicatorCode', 'indicators', source?.kind === 'indicator' ? source.indicatorCode : undefined)}
      {kind === 'imported' && one('seriesCode', 'series', source?.kind === 'imported' ? source.seriesCode : undefined)}
      {kind === 'difference' && (
        <>
          {one('minuend', 'statistics', source?.kind === 'difference' ? source.minuend : undefined)}
          {one('subtrahend', 'statistics', source?.kind === 'difference' ? source.subtrahend : undefined)}
        </>
      )}
      {kind === 'ratio' && (
        <>
          {one('numerator', 'statistics', source?.kind === 'ratio' ? source.numerator : undefined)}
          {one('denominator', 'statistics', source?.kind === 'ratio' ? source.denominator : undefined)}
          <Select
            name="source.factor" label={t('statisticCatalogue.form.factor')} defaultValue={String(source?.kind === 'ratio' ? source.factor : 100)} error={errorOf('source.factor')}
            options={(['100', '1'] as const).map((factor) => ({ value: factor, label: t(`statisticCatalogue.factors.${factor}`) }))}
          />
        </>
      )}
      {kind === 'records' && <RecordFields {...props} />}
    </FieldSet>
  );
}

function RecordFields({ register, fields, shown, errorOf }: SourceFieldsProps) {
  const { t } = useTranslation();
  const { dateRules, distinct, sums } = registers[register!];
  const source = shown?.source.kind === 'records' && shown.source.register === register ? shown.source : null;
  const counts = [
    { value: 'records', label: t('statisticCatalogue.counts.records') },
    ...distinct.map((field) => ({ value: `distinct:${field}`, label: t(`statisticCatalogue.distinct.${field}`) })),
    ...sums.map((field) => ({ value: `sum:${field}`, label: t(`statisticCatalogue.sums.${field}`) })),
  ];
  const count = !source || source.count.kind === 'records' ? 'records' : `${source.count.kind}:${source.count.field}`;
  return (
    <>
      <input type="hidden" name="source.register" value={register!} />
      <div className={styles.fields}>
        <Select name="source.count" label={t('statisticCatalogue.form.count')} defaultValue={count} options={counts} error={errorOf('source.count')} />
        <Select
          name="source.dateRule" label={t('statisticCatalogue.form.dateRule')} defaultValue={source?.dateRule} error={errorOf('source.dateRule')}
          options={Object.keys(dateRules).map((rule) => ({ value: rule, label: t(`statisticCatalogue.dateRules.${rule}`) }))}
        />
      </div>
      {fields.length > 0 && <p className={styles.quiet}>{t('statisticCatalogue.form.conditionsAbout')}</p>}
      {fields.map((choice, index) => (
        <ConditionFields
          key={choice.field} index={index} choice={choice} condition={source?.conditions.find(({ field }) => field === choice.field) ?? null} error={errorOf(`source.conditions[${index}].values`)}
        />
      ))}
    </>
  );
}

function ConditionFields({ index, choice, condition, error }: { index: number; choice: FieldChoice; condition: Condition | null; error: string | undefined }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const name = (part: string) => `source.conditions[${index}].${part}`;
  const label = t(`statisticCatalogue.fields.${choice.field}`);
  return (
    <details className={styles.condition} open={condition !== null || error !== undefined || undefined}>
      <summary>{t('statisticCatalogue.form.condition', { field: label })}</summary>
      <div role="group" aria-label={t('statisticCatalogue.form.condition', { field: label })} className={styles.conditionFields}>
        <input type="hidden" name={name('field')} value={choice.field} />
        <Select
          name={name('operator')} label={t('statisticCatalogue.form.operator')} defaultValue={condition?.operator ?? 'is'}
          options={(['is', 'isNot'] as const).map((operator) => ({ value: operator, label: t(`statisticCatalogue.operators.${operator}`) }))}
        />
        {choice.isText ? (
          <TextField name={name('values')} label={t('statisticCatalogue.form.values')} required={false} maxLength={200} defaultValue={condition?.values.join(', ') ?? ''} error={error} />
        ) : (
          <div className={styles.choices}>
            {choice.values.map(({ value, name: words }) => (
              <Checkbox
                key={value} id={`definition-${name('values')}-${value}`} name={name('values')} value={value === '' ? '-' : value} label={localize(words)} defaultChecked={condition?.values.includes(value) ?? false}
              />
            ))}
          </div>
        )}
        {!choice.isText && error && <FieldError id={`definition-${name('values')}-error`}>{error}</FieldError>}
      </div>
    </details>
  );
}
