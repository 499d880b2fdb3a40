import type { TFunction } from 'i18next';
import type { Names } from '#app/features/charters/index.ts';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { ChangeEffect } from './change-effects.model.ts';

type Words = { t: TFunction; format: Format; localize: (text: Localized) => string };

/** What a change does, in one sentence. */
export function effectText(effect: ChangeEffect, names: Names, { t, format, localize }: Words): string {
  const fromTo = (before: string, after: string) => t('charterLife.effects.fromTo', { before, after });
  switch (effect.kind) {
    case 'plan': {
      const isShare = effect.unitCode === 'percent';
      const text = (value: string | null) => (isShare ? format.percent(value, { maximumDecimals: 2 }) : format.number(value, { maximumDecimals: 4 }));
      const unit = isShare ? undefined : names.units[effect.unitCode];
      return [t('charterLife.effects.plan', { name: localize(effect.name) }), fromTo(text(effect.before), text(effect.after)), unit && localize(unit)].filter(Boolean).join(' ');
    }
    case 'deadline': {
      const what = effect.name ? t('charterLife.effects.deadline', { name: localize(effect.name) }) : t('charterLife.effects.end');
      return `${what} ${fromTo(format.date(effect.before), format.date(effect.after))}`;
    }
    case 'statistics':
      return t(effect.joins ? 'charterLife.effects.joins' : 'charterLife.effects.leaves', { name: localize(effect.name), code: effect.indicatorCode });
    case 'organisations':
      return t('charterLife.effects.organisations', { joined: effect.joined, left: effect.left });
  }
}
