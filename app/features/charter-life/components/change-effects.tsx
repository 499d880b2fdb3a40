import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { Names } from '#app/features/charters/index.ts';
import type { ChangeEffect } from '../change-effects.model.ts';
import { effectText } from '../effect-words.model.ts';
import styles from './charter-life.module.css';

/** What the change does to plans, deadlines and national figures, in words. */
export function ChangeEffects({ effects, names }: { effects: readonly ChangeEffect[]; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (effects.length === 0) return <p className={styles.quiet}>{t('charterLife.effects.none')}</p>;
  return (
    <ul className={styles.effects} data-list="plain">
      {effects.map((effect, index) => (
        <li key={index}>{effectText(effect, names, { t, format, localize })}</li>
      ))}
    </ul>
  );
}
