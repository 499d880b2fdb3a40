import type { Random } from '../random.ts';
import type { BlockCode } from '../reference/streams-and-blocks.ts';
import type { Trilingual } from '../reference/trilingual.ts';
import { stableId } from '../stable-id.ts';

type Degree = 'low' | 'medium' | 'high';
export type ResourceSeed = { id: string; name: Trilingual; kind: 'money' | 'people'; plannedTenge: number | null; plannedPeople: number | null };
export type RiskSeed = { id: string; name: Trilingual; likelihood: Degree; impact: Degree; response: Trilingual };
export type StakeholderSeed = { id: string; name: Trilingual; interest: Trilingual; influence: Degree };
export type CharterParts = { resources: ResourceSeed[]; risks: RiskSeed[]; stakeholders: StakeholderSeed[] };

const money: Trilingual = { kk: 'Іс-шараларға бюджет қаражаты', ru: 'Бюджетные средства на мероприятия', en: 'Budget funds for the activities' };
const people: Trilingual = { kk: 'Жұмыс тобының мүшелері', ru: 'Члены рабочей группы', en: 'Members of the working group' };

const risks: Omit<RiskSeed, 'id'>[] = [
  {
    likelihood: 'medium', impact: 'high',
    name: { kk: 'Ұйымдар деректерді кешіктіріп береді', ru: 'Организации сдают данные с опозданием', en: 'Organisations hand in their data late' },
    response: {
      kk: 'Күнделікті журналды бақылау, кешіккендерге сол күні еске салу', ru: 'Контроль ежедневного журнала, напоминание опоздавшим в тот же день',
      en: 'Watch the daily log and remind late organisations on the same day',
    },
  },
  {
    likelihood: 'low', impact: 'medium',
    name: { kk: 'Жауапты қызметкердің ауысуы', ru: 'Смена ответственного работника', en: 'The person in charge changes' },
    response: { kk: 'Әр қосалқы тапсырмада қоса орындаушы болады', ru: 'У каждой подзадачи есть соисполнитель', en: 'Every subtask has a co-executor' },
  },
];

const stakeholders: Omit<StakeholderSeed, 'id'>[] = [
  {
    influence: 'high',
    name: { kk: 'Ұйымдардың бірінші басшылары', ru: 'Первые руководители организаций', en: 'Heads of the organisations' },
    interest: { kk: 'Ұсынымдардың орындалуына жеке жауап береді', ru: 'Лично отвечают за исполнение рекомендаций', en: 'Answer in person for carrying out recommendations' },
  },
  {
    influence: 'medium',
    name: { kk: 'Қоғамдық кеңес', ru: 'Общественный совет', en: 'Public council' },
    interest: { kk: 'Жария талқылауларға қатысады', ru: 'Участвует в публичных обсуждениях', en: 'Takes part in public discussions' },
  },
];

const tenge = 100_000;

/** What an adopted charter is given, what threatens it and who has a stake in it. */
export function partsOf(code: string, block: BlockCode, random: Random): CharterParts {
  const withIds = <Part>(kind: string, parts: readonly Part[]) => parts.map((part, index) => ({ ...part, id: stableId(kind, code, block, index) }));
  return {
    resources: withIds('charter-resource', [
      { name: money, kind: 'money' as const, plannedTenge: random.int(8, 120) * tenge, plannedPeople: null },
      { name: people, kind: 'people' as const, plannedTenge: null, plannedPeople: random.int(3, 9) },
    ]),
    risks: withIds('charter-risk', risks),
    stakeholders: withIds('charter-stakeholder', stakeholders),
  };
}
