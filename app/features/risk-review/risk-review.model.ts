import { addDays } from '#app/platform/time/civil-date.ts';

/** Why a reported elimination deserves a reviewer's attention before others. */
export const reviewReasons = ['noProof', 'proofReused', 'textCopied', 'eliminatedSameDay', 'bulkAtPeriodEnd', 'backDated'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** What the database knows of one elimination that waits. */
export type ReviewFacts = {
  /** Kinds of proof that a recommendation names and nothing convincing shows: nothing at all, or a link to the front page of a site. */
  unprovenKinds: number;
  /** Other risks that show the same file or address as their proof. */
  proofReusedIn: number;
  /** Other risks with the same essence in the same words: of another organisation, or of an earlier year. */
  copiedFrom: number;
  identifiedOn: string;
  eliminatedOn: string;
  /** Working days between the day of the elimination and the day on which it was reported. */
  reportedAfter: number;
  /** How many eliminations the same person reported in the last working days of that month. */
  reportedAtPeriodEnd: number;
};

/** Counts from which on something is a reason; the coordinator's settings. */
export type ReviewTerms = { backDating: number; bulkReporting: number };

export type FoundReason = { code: ReviewReason; count: number };

/** Each reason with the number that its explanation names. */
export function reasonsOf(facts: ReviewFacts, terms: ReviewTerms): FoundReason[] {
  const found: [ReviewReason, boolean, number][] = [
    ['noProof', facts.unprovenKinds > 0, facts.unprovenKinds],
    ['proofReused', facts.proofReusedIn > 0, facts.proofReusedIn],
    ['textCopied', facts.copiedFrom > 0, facts.copiedFrom],
    ['eliminatedSameDay', facts.eliminatedOn === facts.identifiedOn, 0],
    ['bulkAtPeriodEnd', facts.reportedAtPeriodEnd >= terms.bulkReporting, facts.reportedAtPeriodEnd],
    ['backDated', facts.reportedAfter > terms.backDating, facts.reportedAfter],
  ];
  return found.flatMap(([code, holds, count]) => (holds ? [{ code, count }] : []));
}

/** Whether an address leads to a site as a whole and so shows nothing: no path, no query. The database's rule is the same. */
export const frontPage = '^https?://[^/?#]+/?$';
export const isFrontPage = (url: string): boolean => new RegExp(frontPage, 'i').test(url);

type Waiting = { reasons: readonly FoundReason[]; reportedAt: string; riskId: string };

/** What deserves attention comes first; within that, what waits longest. */
export function byAttention(left: Waiting, right: Waiting): number {
  const attention = Number(right.reasons.length > 0) - Number(left.reasons.length > 0);
  if (attention !== 0) return attention;
  const [one, other] = left.reportedAt === right.reportedAt ? [left.riskId, right.riskId] : [left.reportedAt, right.reportedAt];
  return one === other ? 0 : one < other ? -1 : 1;
}

export const cursorOf = ({ reasons, reportedAt, riskId }: Waiting): string => `${reasons.length > 0 ? 1 : 0}~${reportedAt}~${riskId}`;

/** Where a list in the order of attention goes on; undefined for anything else. */
export function readCursor(cursor: string | null): Waiting | undefined {
  const [, attention, reportedAt, riskId] = /^([01])~(.{10,40})~([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  if (attention === undefined || reportedAt === undefined || riskId === undefined) return undefined;
  return { reasons: attention === '1' ? [{ code: 'noProof', count: 0 }] : [], reportedAt, riskId };
}

/** One page of a sorted list around a cursor. */
export function pageAround<Item extends Waiting>(items: readonly Item[], { after, before }: { after: string | null; before: string | null }, size: number) {
  const [start, end] = [readCursor(after), readCursor(before)];
  const first = end
    ? Math.max(0, items.filter((item) => byAttention(item, end) < 0).length - size)
    : start ? items.findIndex((item) => byAttention(item, start) > 0) : 0;
  const page = first < 0 ? [] : items.slice(first, end ? Math.min(first + size, items.filter((item) => byAttention(item, end) < 0).length) : first + size);
  const last = page.at(-1);
  return {
    page,
    next: last && first + page.length < items.length ? cursorOf(last) : null,
    previous: page[0] && first > 0 ? cursorOf(page[0]) : null,
  };
}

/** How many of a batch a reviewer has to look at: a share of it, at least so many, never more than there are. */
export const sampleSize = (count: number, { share, least }: { share: number; least: number }): number =>
  Math.min(count, Math.max(least, Math.ceil((count * share) / 100)));

/** Draws without preference; `below` gives a whole number from 0 up to, not including, its argument. */
export function drawSample<Item>(items: readonly Item[], size: number, below: (bound: number) => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(below(left.length), 1)[0]!);
}

/** The day that lies so many working days after another. */
export function workingDaysAfter(day: string, count: number, isWorking: (day: string) => boolean): string {
  let reached = day;
  for (let left = count, steps = 0; left > 0 && steps < 1000; steps += 1) {
    reached = addDays(reached, 1);
    if (isWorking(reached)) left -= 1;
  }
  return reached;
}

export const queueViews = ['eliminations', 'analyses', 'silent'] as const;
export type QueueView = (typeof queueViews)[number];
