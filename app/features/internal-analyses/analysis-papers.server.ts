import { sql } from 'drizzle-orm';
import { hashContent } from '#app/features/charters/index.server.ts';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { selectAnalysisTerms, selectRiskCatalogues, type AnalysisTerm, type CatalogueEntry } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { acceptsEntries } from './analysis-life.model.ts';
import { deadlinesOf, monitoringDates, type TermAmounts } from './deadlines.model.ts';
import { headerColumns, headerSource, loadAnalysisHeader, type AnalysisHeader } from './internal-analyses.queries.server.ts';
import { calendarOf, insertEvent, type OfficeDays } from './internal-analyses.repo.server.ts';
import type { AnalysisKey, PaperKind } from './internal-analyses.schema.ts';
import { differencesOfPapers, type LegalBasis, type NoteContent, type PaperContent, type PaperDifference, type PaperRisk, type PaperTemplate, type PlanContent } from './paper-content.model.ts';
import { paperDocument } from './paper-document.model.ts';
import type { AnalysisStepCode } from './procedure.model.ts';
import type { MemberValue } from './step-fields.model.ts';

type Details = Partial<Record<AnalysisStepCode, Record<string, unknown>>>;
type SourceRow = AnalysisHeader & OfficeDays & {
  orderNumber: string;
  orderOn: string | null;
  extendedDueOn: string | null;
  performerKind: string;
  performerName: string;
  members: MemberValue[];
  details: Details;
  isSurveySkipped: boolean;
  risks: (Omit<PaperRisk, 'direction' | 'recommendations'> & {
    directionCode: string;
    recommendations: { kindCode: string; text: string; changes: string; removes: 'eliminates' | 'reduces'; ownerName: string; dueOn: string | null; evidenceKinds: string[] }[];
  })[];
  templates: PaperTemplate[];
  kindNames: Record<string, Localized>;
};

const unnamed = (code: string): Localized => ({ kk: code, ru: code, en: code });
const nameIn = (entries: readonly CatalogueEntry[], code: string): Localized => entries.find((entry) => entry.code === code)?.name ?? unnamed(code);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const amountsOf = (terms: ReadonlyMap<string, AnalysisTerm>): TermAmounts => Object.fromEntries([...terms].map(([code, { amount }]) => [code, amount]));

/** The day whose rules an analysis follows: that of its start, or of its making until it has one. */
export const ruleDayOf = ({ startsOn, year }: Pick<AnalysisHeader, 'startsOn' | 'year'>, today: string): string =>
  startsOn ?? (year === Number(today.slice(0, 4)) ? today : `${year}-12-31`);

/** What the papers of an analysis would contain now. @throws AppError 404. */
export async function composePapers(transaction: ActorTransaction, key: AnalysisKey, today: string): Promise<Record<PaperKind, PaperContent>> {
  const header = await loadAnalysisHeader(transaction, key);
  const ruleDay = ruleDayOf(header, today);
  const [[row], catalogues, terms] = await Promise.all([
    transaction.execute<SourceRow>(sql`
      select ${headerColumns}, a.order_number as "orderNumber", a.order_on as "orderOn", a.extended_due_on as "extendedDueOn",
        a.performer_kind as "performerKind", a.performer_name as "performerName", ${calendarOf(sql`a.office_id`, ruleDay)},
        coalesce((select json_agg(json_build_object('fullName', m.full_name, 'jobTitle', m.job_title, 'isHead', m.is_head) order by m.position, m.id)
          from analysis_members m where m.office_id = a.office_id and m.analysis_id = a.id), '[]') as members,
        (select json_object_agg(s.step, s.details) from analysis_steps s where s.office_id = a.office_id and s.analysis_id = a.id) as details,
        exists (select from analysis_steps s where s.office_id = a.office_id and s.analysis_id = a.id and s.step = 'survey' and s.state = 'skipped') as "isSurveySkipped",
        coalesce((select json_agg(json_build_object('code', r.code, 'title', r.title, 'directionCode', r.direction_code, 'process', r.process,
            'exposedPosition', r.exposed_position, 'cause', r.cause, 'conditions', r.conditions, 'scheme', r.scheme, 'consequences', r.consequences,
            'existingControls', r.existing_controls, 'recommendations', coalesce((
              select json_agg(json_build_object('kindCode', m.kind_code, 'text', m.text, 'changes', m.changes, 'removes', m.removes,
                'ownerName', m.owner_name, 'dueOn', m.due_on, 'evidenceKinds', m.evidence_kinds) order by m.position, m.id)
              from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id), '[]')) order by r.code)
          from risks r where r.office_id = a.office_id and r.analysis_id = a.id and r.state <> 'withdrawn'), '[]') as risks,
        (select json_agg(t) from (
          select distinct on (p.kind) p.kind, p.template_version as "templateVersion", p.title, p.sections, p.needs_approval_block as "needsApprovalBlock"
          from paper_templates p where p.valid_from <= ${ruleDay} and (p.valid_to is null or p.valid_to >= ${ruleDay})
          order by p.kind, p.template_version desc) t) as templates,
        (select json_object_agg(e.code, e.name) from evidence_kinds e) as "kindNames"
      ${headerSource} where a.office_id = ${key.officeId} and a.id = ${key.analysisId}`),
    selectRiskCatalogues(transaction),
    selectAnalysisTerms(transaction, ruleDay),
  ]);
  if (!row) throw notFound();
  const risks = row.risks.map(({ directionCode, recommendations, ...risk }): PaperRisk => ({
    ...risk,
    direction: nameIn(catalogues.direction, directionCode),
    recommendations: recommendations.map(({ kindCode, evidenceKinds, ...one }) => ({
      ...one, kind: nameIn(catalogues.recommendationKind, kindCode), proof: evidenceKinds.map((code) => row.kindNames[code] ?? unnamed(code)),
    })),
  }));
  const template = (kind: PaperKind): PaperTemplate => {
    const found = row.templates.find((one) => one.kind === kind);
    if (!found) throw new Error(`No template for ${kind} on ${ruleDay}`);
    return found;
  };
  const shared = {
    organisation: row.organisationName, region: row.regionName, year: row.year, number: row.number, language: row.language, object: row.object,
    periodFrom: row.periodFrom, periodTo: row.periodTo, orderNumber: row.orderNumber, orderOn: row.orderOn,
    performer: { kind: row.performerKind, name: row.performerName }, members: row.members, risks,
  };
  const { sources = {}, survey = {}, analysis = {}, discussion = {}, note = {}, plan = {} } = row.details;
  const descriptions = (analysis.descriptions ?? {}) as Record<string, string>;
  const bases = [
    ...catalogues.direction.filter(({ code }) => row.directionCodes.includes(code)).map(({ legalBasis }) => legalBasis),
    terms.get('wholeAnalysis')?.legalBasis ?? null,
  ].filter((basis): basis is LegalBasis => basis !== null);
  const content: NoteContent = {
    ...shared,
    kind: 'analyticalNote',
    template: template('analyticalNote'),
    legalBases: [...new Map(bases.map((basis) => [`${basis.reference} ${basis.title.kk}`, basis])).values()],
    sources: ((sources.sourceCodes ?? []) as string[]).map((code) => nameIn(catalogues.source, code)),
    sourcesNote: textOf(sources.note),
    survey: row.isSurveySkipped || textOf(survey.results) === ''
      ? null
      : { heldFrom: textOf(survey.heldFrom), heldTo: textOf(survey.heldTo), respondents: textOf(survey.respondents), results: textOf(survey.results) },
    directions: row.directionCodes.map((code) => ({
      name: nameIn(catalogues.direction, code), description: descriptions[code] ?? '', risks: row.risks.filter((risk) => risk.directionCode === code).length,
    })),
    discussion: textOf(discussion.decisions) === ''
      ? null
      : { heldOn: textOf(discussion.heldOn), place: textOf(discussion.place), participants: textOf(discussion.participants), decisions: textOf(discussion.decisions) },
    conclusion: textOf(note.conclusion),
  };
  const lastDeadline = row.risks.flatMap((risk) => risk.recommendations.map(({ dueOn }) => dueOn)).reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
  const planDueOn = deadlinesOf(row, amountsOf(terms), workingDayRule(row.calendar, row.exceptions)).steps.plan;
  const months = terms.get('monitoringInterval')?.amount ?? 0;
  const actionPlan: PlanContent = {
    ...shared,
    kind: 'actionPlan',
    template: template('actionPlan'),
    approver: { name: textOf(plan.approverName), position: textOf(plan.approverPosition) },
    monitoringMonths: months,
    monitoringDates: planDueOn === null || months === 0 ? [] : monitoringDates(planDueOn, lastDeadline, months, workingDayRule(row.calendar, row.exceptions)),
  };
  return { analyticalNote: content, actionPlan };
}

export type PaperVersion = { kind: PaperKind; paperVersion: number; contentHash: string; authorName: string; createdAt: string };
type StoredPaper = PaperVersion & { content: PaperContent };

const storedPapers = (transaction: ActorTransaction, key: AnalysisKey) =>
  transaction.execute<StoredPaper>(sql`
    select p.kind, p.paper_version as "paperVersion", p.content_hash as "contentHash", p.author_name as "authorName", to_json(p.created_at) as "createdAt", p.content
    from analysis_papers p where p.office_id = ${key.officeId} and p.analysis_id = ${key.analysisId} order by p.kind, p.paper_version desc`);

export type PapersPageData = {
  header: AnalysisHeader;
  papers: { kind: PaperKind; versions: PaperVersion[]; isCurrent: boolean; sinceVersion: PaperDifference[]; sincePrevious: PaperDifference[] }[];
};

/** Versions of both papers, and what differs: the newest from the one before, and the register from the newest. @throws AppError 404. */
export async function loadPapersPage(transaction: ActorTransaction, key: AnalysisKey, today: string): Promise<PapersPageData> {
  const [header, composed, stored] = await Promise.all([
    loadAnalysisHeader(transaction, key), composePapers(transaction, key, today), storedPapers(transaction, key),
  ]);
  const papers = (['analyticalNote', 'actionPlan'] as const).map((kind) => {
    const versions = stored.filter((paper) => paper.kind === kind);
    const [newest, previous] = versions;
    return {
      kind,
      versions: versions.map(({ content: _, ...version }) => version),
      isCurrent: newest?.contentHash === hashContent(composed[kind]),
      sinceVersion: newest ? differencesOfPapers(newest.content, composed[kind]) : [],
      sincePrevious: newest && previous ? differencesOfPapers(previous.content, newest.content) : [],
    };
  });
  return { header, papers };
}

/** Papers whose newest version says what the register says now. */
export async function currentPapers(transaction: ActorTransaction, key: AnalysisKey, today: string): Promise<PaperKind[]> {
  const [composed, newest] = await Promise.all([
    composePapers(transaction, key, today),
    transaction.execute<{ kind: PaperKind; contentHash: string }>(sql`
      select distinct on (p.kind) p.kind, p.content_hash as "contentHash" from analysis_papers p
      where p.office_id = ${key.officeId} and p.analysis_id = ${key.analysisId} order by p.kind, p.paper_version desc`),
  ]);
  return newest.filter(({ kind, contentHash }) => contentHash === hashContent(composed[kind])).map(({ kind }) => kind);
}

const guarded = guardedBy({ analysis_papers_pkey: stale });

/** Keeps the content of the register as a new version, bound to its hash. @throws AppError 403, 404, 409, 422 where nothing changed. */
export async function makePaper(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, kind: PaperKind, today: string): Promise<number> {
  if (!may(actor, 'register.write')) throw forbidden();
  const header = await loadAnalysisHeader(transaction, key);
  if (!acceptsEntries(header.state)) throw refused('internalAnalyses.errors.settled');
  const [composed, [newest]] = await Promise.all([
    composePapers(transaction, key, today),
    transaction.execute<{ paperVersion: number; contentHash: string }>(sql`
      select paper_version as "paperVersion", content_hash as "contentHash" from analysis_papers
      where office_id = ${key.officeId} and analysis_id = ${key.analysisId} and kind = ${kind} order by paper_version desc limit 1`),
  ]);
  const contentHash = hashContent(composed[kind]);
  if (newest?.contentHash === contentHash) throw refused('internalAnalyses.errors.paperUnchanged');
  const paperVersion = (newest?.paperVersion ?? 0) + 1;
  await guarded(() => transaction.execute(sql`
    insert into analysis_papers (office_id, organisation_id, region_code, analysis_id, kind, paper_version, content, content_hash, author_id, author_name)
    values (${key.officeId}, ${header.organisationId}, ${header.regionCode}, ${key.analysisId}, ${kind}, ${paperVersion}, ${JSON.stringify(composed[kind])}::jsonb,
      ${contentHash}, ${actor.personId}, ${actor.name})`));
  await insertEvent(transaction, actor, header, 'paperMade', null, `${kind} ${paperVersion}`);
  return paperVersion;
}

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type WantedPaper = { key: AnalysisKey; kind: PaperKind; paperVersion: number; language: Language; today: string };

/** A version of a paper in a language, and the name of its file. @throws AppError 404. */
export async function writeAnalysisPaper(read: Read, { key, kind, paperVersion, language, today }: WantedPaper) {
  const paper = await read(async (transaction) => {
    const [found] = await transaction.execute<{ content: PaperContent; contentHash: string; createdAt: string }>(sql`
      select content, content_hash as "contentHash", to_json(created_at) as "createdAt" from analysis_papers
      where office_id = ${key.officeId} and analysis_id = ${key.analysisId} and kind = ${kind} and paper_version = ${paperVersion}`);
    if (!found) throw notFound();
    return found;
  });
  const t = serverTranslate(language);
  const words = { language, t, format: createFormat(language), localize: (text: Localized) => localize(text, language) };
  const { content, contentHash, createdAt } = paper;
  return {
    document: paperDocument(content, { paperVersion, contentHash, createdAt: new Date(createdAt), printedOn: today }, words),
    name: t(`internalAnalyses.paper.files.${kind}`, { year: content.year, number: content.number, version: paperVersion }),
  };
}
