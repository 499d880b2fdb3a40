import type { Trilingual } from './trilingual.ts';

export type RegisterTarget = { code: 'acceptedShare'; amount: number; source: Trilingual; validFrom: string; validTo: string | null };

const developmentPlan: Trilingual = {
  kk: 'Сыбайлас жемқорлыққа қарсы қызметтің даму жоспары', ru: 'План развития антикоррупционной службы', en: 'Development plan of the anti-corruption service',
};

/** Share of recommendations on draft acts that are taken into account, in per cent. The report names the target of 2022. */
export const registerTargets: RegisterTarget[] = [
  { code: 'acceptedShare', amount: 50, source: developmentPlan, validFrom: '2022-01-01', validTo: null },
];
