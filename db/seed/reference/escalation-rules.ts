import type { Trilingual } from './trilingual.ts';

export type EscalationRule = {
  code: string;
  cause: 'behindPlan' | 'controlPointMissed' | 'noAnswer';
  level: 'curator' | 'customer' | 'coordinator' | 'commission';
  name: Trilingual;
  afterWorkingDays: number;
  answerWithinWorkingDays: number;
};

/** Starting values of the coordinator's rules; the numbers are settings, no act prescribes them. */
export const escalationRules: EscalationRule[] = [
  {
    code: 'behind-plan', cause: 'behindPlan', level: 'curator', afterWorkingDays: 10, answerWithinWorkingDays: 5,
    name: {
      kk: 'Көрсеткіш жоспардан тұрақты қалып келеді',
      ru: 'Показатель устойчиво отстаёт от плана',
      en: 'An indicator stays behind plan',
    },
  },
  {
    code: 'control-point-missed', cause: 'controlPointMissed', level: 'curator', afterWorkingDays: 5, answerWithinWorkingDays: 5,
    name: {
      kk: 'Бақылау нүктесіне мерзімінде жетпеді',
      ru: 'Контрольная точка не достигнута в срок',
      en: 'A control point is missed',
    },
  },
  {
    code: 'no-answer', cause: 'noAnswer', level: 'customer', afterWorkingDays: 3, answerWithinWorkingDays: 5,
    name: {
      kk: 'Эскалацияға мерзімінде жауап берілмеді',
      ru: 'На эскалацию не ответили в срок',
      en: 'An escalation was not answered in time',
    },
  },
];
