import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button } from '#app/ui/index.ts';
import type { FormOptions } from '../risk-page.queries.server.ts';
import { contentFields } from '../risk.model.ts';
import { codeNames, DifferenceList } from './difference-list.tsx';
import { sameValue, type FormValues } from './form-values.ts';
import styles from './risk.module.css';

type RiskConflictProps = Pick<FormOptions, 'catalogues' | 'evidenceKinds'> & {
  theirs: FormValues;
  mine: FormValues;
  /** Puts their text into the field; without script both are shown, and what is sent next is kept. */
  onTake: ((field: string) => void) | null;
};

/** Somebody else saved the risk meanwhile: both texts of each field that differs. */
export function RiskConflict({ theirs, mine, catalogues, evidenceKinds, onTake }: RiskConflictProps) {
  const { t } = useTranslation();
  const names = codeNames(catalogues, evidenceKinds);
  const fields = [...contentFields, 'ownerName'].filter((field) => field in theirs && !sameValue(theirs[field], mine[field]));
  return (
    <Banner tone="attention">
      <div className={styles.conflict} role="alert">
        <p>{t(fields.length === 0 ? 'riskRegister.conflict.none' : 'riskRegister.conflict.text')}</p>
        {fields.map((field) => (
          <div key={field}>
            <DifferenceList differences={[{ field, before: theirs[field], after: mine[field] ?? '' }]} names={names} isChoice />
            {onTake && (
              <Button size="small" onClick={() => onTake(field)}>
                {t('riskRegister.conflict.take', { field: t(`riskRegister.fields.${field}`) })}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Banner>
  );
}
