import { createRandom, type Random } from '../random.ts';
import type { Office } from '../reference/offices.ts';
import { organisationsOf, type Organisation } from '../reference/organisations.ts';
import type { DemoPeriod, Sheet } from './model.ts';

/** A risk as far as the figures know it: when it was found, and when its elimination was reported, if it was. */
export type PlannedRisk = { identifiedOn: string; eliminatedOn: string | null };

export type PlannedAnalysis = {
  office: Office;
  organisation: Organisation;
  signedOn: string;
  risks: PlannedRisk[];
};

/** In these offices the registers say a little more than what was typed, and in their partners as much less. */
const differing: { more: string; less: string; analyses: number; risks: number }[] = [
  { more: 'AKT', less: 'KOS', analyses: 1, risks: 6 },
  { more: 'MLSP', less: 'MIID', analyses: 0, risks: 4 },
  { more: 'ALA', less: 'SHY', analyses: 1, risks: 9 },
];

const countOn = (sheet: Sheet, code: string): number[] => sheet.series.find(({ indicator }) => indicator.code === code)?.amounts ?? [];

const daysWith = (sheet: Sheet, code: string): string[] => countOn(sheet, code).flatMap((count, index) => Array.from({ length: count }, () => sheet.days[index]!));

const yearFrom = '2022-01-01';

/** Gives organisations of an office to analyses: each at most once a year, the one that reports first, then others of its region. */
class Pool {
  readonly #left: Organisation[];

  constructor(office: Office, label: string, reserved: ReadonlySet<string>) {
    const steady = organisationsOf(office.code).filter(({ placements, id }) => !reserved.has(id) && (office.kind === 'lea' || (placements.length === 1 && placements[0]!.effectiveOn <= yearFrom)));
    this.#left = createRandom('analysed', label, office.code).shuffle(steady);
  }

  /** @returns null when every organisation of the office is analysed already: then more was typed than can be. */
  take(reporting: Organisation): Organisation | null {
    const found = [(one: Organisation) => one.id === reporting.id, (one: Organisation) => one.regionCode === reporting.regionCode, () => true]
      .map((condition) => this.#left.findIndex(condition))
      .find((index) => index >= 0);
    return found === undefined ? null : this.#left.splice(found, 1)[0]!;
  }
}

function analysesOf(sheet: Sheet, pool: Pool): PlannedAnalysis[] {
  return daysWith(sheet, 'IA-01').flatMap((signedOn): PlannedAnalysis[] => {
    const organisation = pool.take(sheet.organisation);
    return organisation ? [{ office: sheet.charter.office, organisation, signedOn, risks: [] }] : [];
  });
}

const reach = 9;

/** A finding belongs to an analysis that was signed on its day or soon after. */
function giveFindings(sheet: Sheet, analyses: readonly PlannedAnalysis[], random: Random): PlannedRisk[] {
  return daysWith(sheet, 'IA-02').flatMap((identifiedOn): PlannedRisk[] => {
    const until = sheet.days[Math.min(sheet.days.indexOf(identifiedOn) + reach, sheet.days.length - 1)]!;
    const later = analyses.filter(({ signedOn }) => signedOn >= identifiedOn);
    if (later.length === 0) return [];
    const near = later.filter(({ signedOn }) => signedOn <= until);
    const risk: PlannedRisk = { identifiedOn, eliminatedOn: null };
    random.pick(near.length > 0 ? near : later).risks.push(risk);
    return [risk];
  });
}

/** Each elimination falls on a risk that was found by then, mostly one of the oldest. */
function giveEliminations(sheet: Sheet, risks: readonly PlannedRisk[], random: Random): void {
  const left = [...risks].sort((one, other) => (one.identifiedOn < other.identifiedOn ? -1 : 1));
  for (const day of daysWith(sheet, 'IA-03')) {
    const eligible = left.findIndex(({ identifiedOn }) => identifiedOn > day);
    const count = eligible < 0 ? left.length : eligible;
    if (count === 0) continue;
    const [risk] = left.splice(random.int(0, Math.min(count - 1, 5)), 1);
    risk!.eliminatedOn = day;
  }
}

/** Moves whole analyses and single risks from one office's registers to another's; the sum of both stays. */
function shift(analyses: PlannedAnalysis[], pools: ReadonlyMap<string, Pool>): void {
  for (const { more, less, analyses: whole, risks } of differing) {
    const of = (code: string) => analyses.filter(({ office }) => office.code === code);
    const [target] = of(more).sort((one, other) => (one.signedOn < other.signedOn ? 1 : -1));
    for (const moved of of(less).sort((one, other) => one.risks.length - other.risks.length).slice(0, whole)) {
      moved.office = target!.office;
      moved.organisation = pools.get(more)!.take(target!.organisation)!;
    }
    const source = of(less).filter(({ signedOn }) => signedOn <= target!.signedOn).sort((one, other) => other.risks.length - one.risks.length)[0]!;
    target!.risks.push(...source.risks.splice(0, risks));
  }
}

/**
 * Registers behind the typed figures of a period: of each sheet as many analyses, findings and eliminations on each day
 * as were typed, spread over distinct organisations of its office and region; but for a few offices, where they differ.
 * `reserved` are organisations whose registers come about otherwise.
 */
export function planRegisters({ sheets }: DemoPeriod, label: string, { reserved = new Set<string>(), differs = false } = {}): PlannedAnalysis[] {
  const pools = new Map<string, Pool>();
  const planned: PlannedAnalysis[] = [];
  for (const sheet of sheets.filter((one) => countOn(one, 'IA-01').length > 0)) {
    const { office } = sheet.charter;
    if (!pools.has(office.code)) pools.set(office.code, new Pool(office, label, reserved));
    const random = createRandom('register', label, sheet.charter.code, sheet.organisation.id);
    const analyses = analysesOf(sheet, pools.get(office.code)!);
    giveEliminations(sheet, giveFindings(sheet, analyses, random), random);
    planned.push(...analyses);
  }
  if (differs) shift(planned, pools);
  return planned;
}
