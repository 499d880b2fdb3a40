import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { PaperKind } from './internal-analyses.schema.ts';
import type { MemberValue } from './step-fields.model.ts';

export type PaperSection = { code: string; heading: Localized; text: Localized; isNumbered: boolean };
export type PaperTemplate = { kind: PaperKind; templateVersion: number; title: Localized; sections: PaperSection[]; needsApprovalBlock: boolean };
export type LegalBasis = { title: Localized; reference: string };

export type PaperRecommendation = {
  kind: Localized;
  text: string;
  changes: string;
  removes: 'eliminates' | 'reduces';
  ownerName: string;
  dueOn: string | null;
  /** What will show that it was carried out. */
  proof: Localized[];
};
export type PaperRisk = {
  code: string;
  title: string;
  direction: Localized;
  process: string;
  exposedPosition: string;
  cause: string;
  conditions: string;
  scheme: string;
  consequences: string;
  existingControls: string;
  recommendations: PaperRecommendation[];
};

/**
 * The exact content of a paper: names of catalogues in three languages, what people wrote in the language they wrote it in. What
 * a paper of the same content looks like in another language or format follows from it alone.
 */
type Shared = {
  template: PaperTemplate;
  organisation: Localized;
  region: Localized;
  year: number;
  number: number;
  /** Of everything that people wrote. */
  language: Language;
  object: string;
  periodFrom: string;
  periodTo: string;
  orderNumber: string;
  orderOn: string | null;
  performer: { kind: string; name: string };
  members: MemberValue[];
  risks: PaperRisk[];
};
export type NoteContent = Shared & {
  kind: 'analyticalNote';
  legalBases: LegalBasis[];
  sources: Localized[];
  sourcesNote: string;
  survey: { heldFrom: string; heldTo: string; respondents: string; results: string } | null;
  directions: { name: Localized; description: string; risks: number }[];
  discussion: { heldOn: string; place: string; participants: string; decisions: string } | null;
  conclusion: string;
};
export type PlanContent = Shared & {
  kind: 'actionPlan';
  approver: { name: string; position: string };
  monitoringMonths: number;
  monitoringDates: string[];
};
export type PaperContent = NoteContent | PlanContent;

export type PaperPart =
  | 'general' | 'performer' | 'legalBases' | 'sources' | 'survey' | 'directions' | 'discussion' | 'conclusion' | 'approver' | 'monitoring' | 'template';
export type PaperDifference = { kind: 'part'; part: PaperPart } | { kind: 'risk'; change: 'added' | 'removed' | 'changed'; code: string; title: string };

const partsOf = (content: PaperContent): Partial<Record<PaperPart, unknown>> => ({
  general: [content.organisation, content.region, content.object, content.periodFrom, content.periodTo, content.orderNumber, content.orderOn],
  performer: [content.performer, content.members],
  template: content.template,
  ...(content.kind === 'analyticalNote'
    ? {
        legalBases: content.legalBases, sources: [content.sources, content.sourcesNote], survey: content.survey,
        directions: content.directions.map(({ name, description }) => [name, description]), discussion: content.discussion, conclusion: content.conclusion,
      }
    : { approver: content.approver, monitoring: [content.monitoringMonths, content.monitoringDates] }),
});

/** The same text for the same content, whatever the order in which the database gave its keys back. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner) ?? '';

/** What one version says otherwise than the one before. */
export function differencesOfPapers(before: PaperContent, after: PaperContent): PaperDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const parts = (Object.keys(now) as PaperPart[]).filter((part) => canonical(old[part]) !== canonical(now[part]));
  const earlier = new Map(before.risks.map((risk) => [risk.code, risk]));
  const kept = new Set(after.risks.map(({ code }) => code));
  return [
    ...parts.map((part): PaperDifference => ({ kind: 'part', part })),
    ...after.risks.flatMap((risk): PaperDifference[] => {
      const previous = earlier.get(risk.code);
      if (previous && canonical(previous) === canonical(risk)) return [];
      return [{ kind: 'risk', change: previous ? 'changed' : 'added', code: risk.code, title: risk.title }];
    }),
    ...before.risks.filter(({ code }) => !kept.has(code)).map(({ code, title }): PaperDifference => ({ kind: 'risk', change: 'removed', code, title })),
  ];
}
