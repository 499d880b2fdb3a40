import { addDays } from '#app/platform/time/civil-date.ts';

export const campaignStates = ['draft', 'sending', 'sent', 'upgrading', 'closed'] as const;
export type CampaignState = (typeof campaignStates)[number];

export const campaignMovements = ['send', 'sendToNew', 'upgrade', 'close'] as const;
export type CampaignMovement = (typeof campaignMovements)[number];

/** What people may do with a campaign; the job alone brings it from sending and upgrading back to sent. */
export const campaignLife: Record<CampaignMovement, { from: CampaignState; to: CampaignState }> = {
  send: { from: 'draft', to: 'sending' },
  sendToNew: { from: 'sent', to: 'sending' },
  upgrade: { from: 'sent', to: 'upgrading' },
  close: { from: 'sent', to: 'closed' },
};

export const mayMove = (state: CampaignState, movement: CampaignMovement): boolean => campaignLife[movement].from === state;
export const isUnderWay = (state: CampaignState): boolean => state === 'sending' || state === 'upgrading';

// ── Audience ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** To which organisations it goes: those that fit every choice that is made; an empty list makes none. */
export type Audience = {
  officeIds: string[];
  regionCodes: string[];
  officeKinds: string[];
  kinds: string[];
  sizes: string[];
  /** Named one by one; not empty: only these. */
  organisations: { officeId: string; organisationId: string }[];
};

export const officeKinds = ['cga', 'lea'] as const;
export const organisationKinds = ['quasi_public', 'subordinate', 'apparatus'] as const;
export const organisationSizes = ['large', 'medium', 'small'] as const;

/** Lines of a pasted list, each once, without the spaces around; cells of a copied table stand apart by tabs, and the first names it. */
export const linesOf = (list: string): string[] => [...new Set(list.split(/\r?\n/).map((line) => line.split('\t')[0]!.trim().replaceAll(/\s+/g, ' ')).filter((line) => line !== ''))];

export type FoundLine = { line: string; officeId: string; organisationId: string };
export type ReadList = { organisations: Audience['organisations']; unknown: string[]; ambiguous: string[] };

/** What the lines of a list name: a line that fits several organisations names none of them. */
export function readLines(lines: readonly string[], found: readonly FoundLine[]): ReadList {
  const byLine = new Map<string, Map<string, Audience['organisations'][number]>>();
  for (const { line, officeId, organisationId } of found) {
    const fitting = byLine.get(line) ?? new Map<string, Audience['organisations'][number]>();
    byLine.set(line, fitting.set(`${officeId}/${organisationId}`, { officeId, organisationId }));
  }
  const chosen = new Map<string, Audience['organisations'][number]>();
  const read: ReadList = { organisations: [], unknown: [], ambiguous: [] };
  for (const line of lines) {
    const fitting = byLine.get(line);
    if (!fitting) read.unknown.push(line);
    else if (fitting.size > 1) read.ambiguous.push(line);
    else for (const [key, organisation] of fitting) chosen.set(key, organisation);
  }
  return { ...read, organisations: [...chosen.values()] };
}

// ── Progress ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const checklistStates = ['sent', 'inProgress', 'submitted', 'returned', 'reviewed', 'toRenew'] as const;
export type ChecklistState = (typeof checklistStates)[number];
/** In which the organisation has the word. */
export const silentStates = ['sent', 'inProgress', 'returned'] as const satisfies readonly ChecklistState[];

export type Counts = Record<ChecklistState, number> & { overdue: number };
export const noCounts: Counts = { sent: 0, inProgress: 0, submitted: 0, returned: 0, reviewed: 0, toRenew: 0, overdue: 0 };

export const allOf = (counts: Counts): number => checklistStates.reduce((sum, state) => sum + counts[state], 0);
/** What the organisation has given out of its hands. */
export const answeredOf = (counts: Counts): number => counts.submitted + counts.reviewed + counts.toRenew;
export const addCounts = (left: Counts, right: Counts): Counts => ({
  sent: left.sent + right.sent, inProgress: left.inProgress + right.inProgress, submitted: left.submitted + right.submitted, returned: left.returned + right.returned,
  reviewed: left.reviewed + right.reviewed, toRenew: left.toRenew + right.toRenew, overdue: left.overdue + right.overdue,
});

/** From the left what is furthest. */
const barOrder = ['reviewed', 'toRenew', 'submitted', 'returned', 'inProgress', 'sent'] as const satisfies readonly ChecklistState[];

/** The states that there are as parts of a bar of a hundred, each where the one before ends. */
export function barParts(counts: Counts): { state: ChecklistState; from: number; width: number }[] {
  const all = allOf(counts);
  const shareBefore = (index: number) => (barOrder.slice(0, index).reduce((sum, state) => sum + counts[state], 0) / all) * 100;
  return barOrder.flatMap((state, index) => (counts[state] === 0 ? [] : [{ state, from: shareBefore(index), width: (counts[state] / all) * 100 }]));
}

/** Sums of the cells by a key, in the order in which the keys first appear. */
export function countsBy<Cell extends { counts: Counts }>(cells: readonly Cell[], keyOf: (cell: Cell) => string): { key: string; first: Cell; counts: Counts }[] {
  const groups = new Map<string, { key: string; first: Cell; counts: Counts }>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group) group.counts = addCounts(group.counts, cell.counts);
    else groups.set(key, { key, first: cell, counts: cell.counts });
  }
  return [...groups.values()];
}

// ── Reminders and silence ────────────────────────────────────────────────────────────────────────────────────────

/** Of the reminders whose day has come the last one; null before the first and after the due day. */
export function reminderDue(dueOn: string, today: string, reminderDays: readonly number[]): number | null {
  if (today > dueOn) return null;
  const come = reminderDays.filter((days) => addDays(dueOn, -days) <= today);
  return come.length === 0 ? null : Math.min(...come);
}

export const silenceLevels = ['organisation', 'office', 'commissioner', 'coordinator'] as const;
export type SilenceLevel = (typeof silenceLevels)[number];
export type SilenceRule = { level: SilenceLevel; afterWorkingDays: number };

/** Whom a silence of so many working days past the due day concerns by now, the lowest first. */
export const levelsReached = (workingDays: number, rules: readonly SilenceRule[]): SilenceLevel[] =>
  silenceLevels.filter((level) => rules.some((rule) => rule.level === level && rule.afterWorkingDays <= workingDays));

/** Who has it now. */
export const silenceLevel = (workingDays: number, rules: readonly SilenceRule[]): SilenceLevel | null => levelsReached(workingDays, rules).at(-1) ?? null;

/** Nobody learns of a silence before those below them. */
export const isAscending = (rules: readonly SilenceRule[]): boolean => {
  const days = silenceLevels.map((level) => rules.find((rule) => rule.level === level)?.afterWorkingDays ?? 0);
  return days.every((count, index) => index === 0 || days[index - 1]! <= count);
};
