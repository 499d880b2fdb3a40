import { useState } from 'react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { FieldRow, FieldSet, Select } from '#app/ui/index.ts';
import type { Band } from '#app/features/risk-catalogues/index.server.ts';
import { controlEffectiveness } from '../risk.model.ts';
import type { FormValues } from './form-values.ts';
import styles from './risk.module.css';

type ScoreFieldsProps = { bands: readonly Band[]; initial: FormValues; errorOf: (name: string) => string | undefined };

const steps = ['1', '2', '3', '4', '5'];

/** The optional 5 × 5 score before and after the controls that there are, with the band that each falls into. */
export function ScoreFields({ bands, initial, errorOf }: ScoreFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldSet legend={t('riskRegister.sections.score')} help={t('riskRegister.form.scoreHelp')}>
      <Pair names={['likelihood', 'impact']} bands={bands} initial={initial} errorOf={errorOf} />
      <Select
        name="controlEffectiveness"
        label={t('riskRegister.fields.controlEffectiveness')}
        help={t('riskRegister.help.controlEffectiveness')}
        required={false}
        placeholder={t('riskRegister.form.notSaid')}
        defaultValue={String(initial.controlEffectiveness ?? '')}
        error={errorOf('controlEffectiveness')}
        options={controlEffectiveness.map((value) => ({ value, label: t(`riskRegister.controlEffectiveness.${value}`) }))}
      />
      <Pair names={['residualLikelihood', 'residualImpact']} bands={bands} initial={initial} errorOf={errorOf} />
      <p className={styles.muted}>{t('riskRegister.heatMap.rule')}</p>
    </FieldSet>
  );
}

function Pair({ names, bands, initial, errorOf }: ScoreFieldsProps & { names: readonly [string, string] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const [chosen, setChosen] = useState(() => names.map((name) => Number(initial[name] ?? 0)));
  const score = chosen[0]! * chosen[1]!;
  const band = bands.find(({ fromScore, toScore }) => score >= fromScore && score <= toScore);
  return (
    <>
      <FieldRow>
        {names.map((name, index) => (
          <Select
            key={name}
            name={name}
            label={t(`riskRegister.fields.${name}`)}
            help={t(`riskRegister.help.${name}`)}
            required={false}
            placeholder={t('riskRegister.form.notSaid')}
            defaultValue={String(initial[name] ?? '')}
            error={errorOf(name)}
            onChange={(event) => setChosen(chosen.with(index, Number(event.currentTarget.value)))}
            options={steps.map((value) => ({ value, label: `${value} – ${t(`riskRegister.steps.${index === 0 ? 'likelihood' : 'impact'}.${value}`)}` }))}
          />
        ))}
      </FieldRow>
      <p role="status" className={styles.muted}>{score > 0 && band && t('riskRegister.form.score', { score, band: localize(band.name), from: band.fromScore, to: band.toScore })}</p>
    </>
  );
}
