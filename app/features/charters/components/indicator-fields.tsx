import { CalendarPlus, CalendarRange, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { indicatorDirections } from '#app/features/indicators/index.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { DateField, FieldError, FieldRow, Select, TextField } from '#app/ui/index.ts';
import type { TextValues } from '#app/platform/forms/typed-values.ts';
import type { IndicatorValues } from '../charter-form.model.ts';
import { isPercentage } from '../charters.model.ts';
import type { StandardIndicator } from '../charter-page.queries.server.ts';
import { useEditPage } from './edit-page-context.tsx';
import { LocalizedFields } from './localized-fields.tsx';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import styles from './rows.module.css';
import type { SectionForm } from './use-section-form.ts';

type IndicatorFieldsProps = {
  sectionForm: SectionForm<'indicators'>;
  row: IndicatorValues;
  index: number;
  /** Changes whenever the control dates are set anew. */
  targetsKey: string;
  /** From the catalogue; none for a local indicator. */
  standard: StandardIndicator | undefined;
  onChange: (change: RowChange) => void;
};

/** One indicator of the charter: what it is, how its plan runs, and its control dates. */
export function IndicatorFields(props: IndicatorFieldsProps) {
  const { sectionForm, row, index, standard, onChange } = props;
  const { form, register, errorOf } = sectionForm;
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditPage();
  const field = `indicators[${index}]`;
  const [isFirstOpen] = useState(row.targets.length === 0 || sectionForm.isAttended(field));
  const localName = (useWatch({ control: form.control, name: `${field}.name` }) ?? row.name) as TextValues;
  const localUnit = (useWatch({ control: form.control, name: `${field}.unitCode` }) ?? row.unitCode) as string;
  const unitCode = standard?.unitCode ?? localUnit;
  const unit = options.units.find(({ code }) => code === unitCode);
  const figureUnit = isPercentage({ unitCode }) ? '%' : undefined;
  const name = standard ? localize(standard.name) : localize(localName) || t('charters.edit.newIndicator');
  const text = (key: 'baseline' | 'rangeLow' | 'rangeHigh' | 'toleranceAtRisk' | 'toleranceBehind', isRequired: boolean) => (
    <TextField
      numeric
      label={t(`charters.fields.${key}`)}
      required={isRequired}
      unit={key.startsWith('tolerance') ? '%' : figureUnit}
      defaultValue={row[key]}
      {...register(`${field}.${key}`)}
      error={errorOf(`${field}.${key}`)}
    />
  );
  return (
    <details className={styles.row} data-row={row.id} open={isFirstOpen || undefined}>
      <summary className={styles.summary}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {[
            row.indicatorCode || t('charters.fields.local'),
            unit && localize(unit.name),
            standard && t(`catalogue.kinds.${standard.kind}`),
            t('charters.edit.targetCount', { count: row.targets.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div className={styles.body}>
        <input type="hidden" name={`${field}.id`} value={row.id} />
        <input type="hidden" name={`${field}.indicatorCode`} value={row.indicatorCode} />
        {standard && <input type="hidden" name={`${field}.unitCode`} value={standard.unitCode} />}
        {errorOf(`${field}.indicatorCode`) && <FieldError id={`${row.id}-code-error`}>{errorOf(`${field}.indicatorCode`)}</FieldError>}
        {standard ? <p className={styles.quiet}>{localize(standard.definition)}</p> : <LocalFields {...props} field={field} />}
        <Targets {...props} field={field} unit={figureUnit} />
        <div className={styles.numbers}>
          {text('baseline', true)}
          <Select
            label={t('charters.fields.trajectory')}
            options={(['linear', 'stepped'] as const).map((value) => ({ value, label: t(`charters.trajectories.${value}`) }))}
            defaultValue={row.trajectory}
            {...register(`${field}.trajectory`)}
            error={errorOf(`${field}.trajectory`)}
          />
          {text('toleranceAtRisk', true)}
          {text('toleranceBehind', true)}
          {text('rangeLow', false)}
          {text('rangeHigh', false)}
        </div>
        <div className={styles.end}>
          <RowButton change={`remove:${index}`} label={t('charters.edit.removeIndicator')} icon={Trash2} onChange={onChange} />
        </div>
      </div>
    </details>
  );
}

function LocalFields({ sectionForm, row, field }: IndicatorFieldsProps & { field: string }) {
  const { register, errorOf } = sectionForm;
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditPage();
  const choice = (key: 'unitCode' | 'kind' | 'direction' | 'decimals', label: string, choices: { value: string; label: string }[], placeholder?: string) => (
    <Select label={label} options={choices} placeholder={placeholder} defaultValue={row[key]} {...register(`${field}.${key}`)} error={errorOf(`${field}.${key}`)} />
  );
  return (
    <>
      <LocalizedFields sectionForm={sectionForm} name={`${field}.name`} label={t('charters.fields.name')} values={row.name} />
      <FieldRow>
        {choice('unitCode', t('charters.fields.unit'), options.units.map((unit) => ({ value: unit.code, label: localize(unit.name) })), t('charters.edit.choose'))}
        {choice('kind', t('charters.fields.kind'), (['increment', 'level', 'ratio'] as const).map((value) => ({ value, label: t(`catalogue.kinds.${value}`) })))}
        {choice('direction', t('charters.fields.direction'), indicatorDirections.map((value) => ({ value, label: t(`catalogue.directions.${value}`) })))}
        {choice('decimals', t('charters.fields.decimals'), ['0', '1', '2', '3', '4'].map((value) => ({ value, label: value })))}
      </FieldRow>
    </>
  );
}

function Targets({ sectionForm, row, index, targetsKey, field, unit, onChange }: IndicatorFieldsProps & { field: string; unit: string | undefined }) {
  const { register, errorOf } = sectionForm;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { options, startsOn, endsOn } = useEditPage();
  return (
    <fieldset className={styles.targets}>
      <legend className={styles.legend}>{t('charters.fields.targets')}</legend>
      <p className={styles.quiet}>{t('charters.edit.targetsAbout', { period: format.dateRange(startsOn, endsOn) })}</p>
      {row.targets.map((target, place) => {
        const path = `${field}.targets[${place}]`;
        const organisation = options.organisations.find(({ id }) => id === target.organisationId);
        return (
          <div key={`${targetsKey} ${place}`} className={styles.target}>
            <input type="hidden" name={`${path}.organisationId`} value={target.organisationId} />
            <DateField
              label={t('charters.fields.controlOn')}
              labelHidden={place > 0}
              help={organisation && localize(organisation.name)}
              defaultValue={target.controlOn}
              {...register(`${path}.controlOn`)}
              error={errorOf(`${path}.controlOn`)}
            />
            <TextField
              numeric
              narrow
              label={t('charters.fields.planned')}
              unit={unit}
              labelHidden={place > 0}
              defaultValue={target.planned}
              {...register(`${path}.planned`)}
              error={errorOf(`${path}.planned`)}
            />
            <RowButton isCompact change={`removeTarget:${index}:${place}`} label={t('charters.edit.removeTarget')} icon={X} onChange={onChange} />
          </div>
        );
      })}
      <div className={styles.buttons}>
        <RowButton change={`addTarget:${index}`} label={t('charters.edit.addTarget')} icon={CalendarPlus} onChange={onChange} />
        <RowButton change={`quarterEnds:${index}`} label={t('charters.edit.quarterEnds')} icon={CalendarRange} onChange={onChange} />
      </div>
    </fieldset>
  );
}
