/** What would embarrass us if it were published today: the declared rules about the quality of what the offices filed. */

export const findingRules = [
  'acceptedUnverified', 'bulkAfterMonthEnd', 'sameValue', 'levelToZero', 'zerosByOne', 'ratioOver', 'typedDiffers',
  'identicalRisks', 'unprovenElimination', 'quickChecklist', 'withoutPlacement',
] as const;
export type FindingRule = (typeof findingRules)[number];

/** Those that are found among the daily values of a month, when it is looked through; all others are found as they are asked for. */
export const valueRules = ['bulkAfterMonthEnd', 'sameValue', 'levelToZero', 'zerosByOne'] as const satisfies readonly FindingRule[];
export type ValueRule = (typeof valueRules)[number];

/** One of what was found, to look at. */
export type Sample = { month?: string | null; indicatorCode?: string | null; organisationId?: string | null; recordId?: string | null };

export type Found = { rule: FindingRule; officeId: string; count: number; since: string; sample: Sample };

/** Where it can be seen: the record itself, or the page from which the record is one click away. */
export function placeOf({ rule, officeId, sample }: Pick<Found, 'rule' | 'officeId' | 'sample'>, period: string): string {
  const { month, indicatorCode, organisationId, recordId } = sample;
  switch (rule) {
    case 'identicalRisks':
    case 'unprovenElimination':
      return `/risks/${officeId}/${recordId}`;
    case 'quickChecklist':
      return `/checklists/${officeId}/${recordId}`;
    case 'withoutPlacement':
      return `/organisations/${officeId}/${organisationId}`;
    case 'acceptedUnverified':
    case 'bulkAfterMonthEnd':
      return `/periods/${officeId}/${month}`;
    case 'ratioOver':
    case 'typedDiffers':
      return `/statistics/${indicatorCode}/${officeId}?period=${month ?? period}`;
    case 'sameValue':
    case 'levelToZero':
    case 'zerosByOne':
      return indicatorCode ? `/statistics/${indicatorCode}/${officeId}/${organisationId}?period=${month}` : `/periods/${officeId}/${month}`;
  }
}

export type Explanation = { officeId: string; rule: string; count: number; explanation: string; authorName: string; createdAt: string };

export type Finding = Found & { explanation: Explanation | null };

const keyOf = ({ officeId, rule }: { officeId: string; rule: string }) => `${officeId}|${rule}`;

/**
 * Each finding with its explanation. An explanation was given for a number: with any other number the finding is open again.
 * `explanations` come with the latest first.
 */
export function withExplanations(found: readonly Found[], explanations: readonly Explanation[]): Finding[] {
  const latest = new Map<string, Explanation>();
  for (const explanation of explanations) if (!latest.has(keyOf(explanation))) latest.set(keyOf(explanation), explanation);
  return found.map((finding) => {
    const explanation = latest.get(keyOf(finding));
    return { ...finding, explanation: explanation?.count === finding.count ? explanation : null };
  });
}

export type MonthFinding = { officeId: string; month: string; rule: ValueRule; count: number; since: string; indicatorCode: string | null; organisationId: string | null };

/** Findings of single months as those of the whole period: counts add up, the first one is shown. */
export function ofPeriod(months: readonly MonthFinding[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const { officeId, rule, count, since, ...sample } of [...months].sort((left, right) => left.month.localeCompare(right.month))) {
    const known = byKey.get(keyOf({ officeId, rule }));
    if (known) known.count += count;
    else byKey.set(keyOf({ officeId, rule }), { rule, officeId, count, since, sample });
  }
  return [...byKey.values()];
}
