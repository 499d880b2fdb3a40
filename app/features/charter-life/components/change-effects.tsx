import { ArrowRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import { useFigureText } from '#app/features/statistics/index.ts';
import type { Names } from '#app/features/charters/index.ts';
import type { ChangeEffect } from '../change-effects.model.ts';
import styles from './charter-life.module.css';

/** What the change does to plans, deadlines and national figures, in words. */
export function ChangeEffects({ effects, names }: { effects: readonly ChangeEffect[]; names: Names }) {
  const { t } = useTranslation();
  if (effects.length === 0) return <p className={styles.quiet}>{t('charterLife.effects.none')}</p>;
  return (
    <ul className={styles.effects} data-list="plain">
      {effects.map((effect, index) => (
        <li key={index}>
          <Effect effect={effect} names={names} />
        </li>
      ))}
    </ul>
  );
}

function Effect({ effect, names }: { effect: ChangeEffect; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  switch (effect.kind) {
    case 'plan': {
      const unit = names.units[effect.unitCode];
      return (
        <>
          {t('charterLife.effects.plan', { name: localize(effect.name) })}{' '}
          <FromTo before={text.plan(effect, effect.before)} after={text.plan(effect, effect.after)} />
          {unit && effect.unitCode !== 'percent' && <span className={styles.quiet}> {localize(unit)}</span>}
        </>
      );
    }
    case 'deadline':
      return (
        <>
          {effect.name ? t('charterLife.effects.deadline', { name: localize(effect.name) }) : t('charterLife.effects.end')}{' '}
          <FromTo before={format.date(effect.before)} after={format.date(effect.after)} />
        </>
      );
    case 'statistics':
      return <>{t(effect.joins ? 'charterLife.effects.joins' : 'charterLife.effects.leaves', { name: localize(effect.name), code: effect.indicatorCode })}</>;
    case 'organisations':
      return <>{t('charterLife.effects.organisations', { joined: effect.joined, left: effect.left })}</>;
  }
}

function FromTo({ before, after }: { before: string; after: string }) {
  return (
    <span className={styles.fromTo}>
      {before} <Icon icon={ArrowRight} size={12} /> <strong>{after}</strong>
    </span>
  );
}
