import type { TFunction } from 'i18next';
import { cells, group, type Block, type PaperDocument } from '#app/platform/export/document.ts';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { NoteContent, PaperContent, PaperRisk, PlanContent } from './paper-content.model.ts';

/** How a paper is worded in its language, which need not be the reader's. */
export type Words = { language: Language; t: TFunction; format: Format; localize: (text: Localized) => string };
export type PaperMark = { paperVersion: number; contentHash: string; createdAt: Date; printedOn: string };

const noValue = '–';
const none: Localized = { kk: '', ru: '', en: '' };

/** Standing text with what belongs into its braces: an empty part leaves no gap, a stop or a quotation mark stands once. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').replace(/ {2,}/g, ' ').replace(/([^.])\.\.(?!\.)/g, '$1.').replace(/([«»])\1/g, '$1').trim();

/** Days written out, as official papers write them. */
const longRange = (from: string, to: string, { format }: Words): string => `${format.longDate(from || null)} – ${format.longDate(to || null)}`;

const withoutStop = (text: string) => text.replace(/[.\s]+$/, '');

function orderText({ orderNumber, orderOn }: PaperContent, { t, format }: Words): string {
  return orderOn === null ? t('internalAnalyses.paper.orderWithoutDate', { number: orderNumber }) : t('internalAnalyses.paper.order', { number: orderNumber, on: format.longDate(orderOn) });
}

function performerText({ performer, members }: PaperContent, { t }: Words): string {
  const kind = t(`internalAnalyses.performers.${performer.kind}`);
  const people = members.map(({ fullName, jobTitle }) => [fullName, jobTitle].filter(Boolean).join(', ')).join('; ');
  return [kind, performer.name, people].filter(Boolean).join(': ').replace(/: (?=[^:]*$)/, people && performer.name ? ' – ' : ': ');
}

/** What braces of the standing text may ask for. */
function valuesOf(content: PaperContent, words: Words): Record<string, string> {
  const { t, format, localize } = words;
  const recommendations = content.risks.reduce((count, risk) => count + risk.recommendations.length, 0);
  const shared = {
    organisation: localize(content.organisation),
    order: orderText(content, words),
    object: withoutStop(content.object),
    period: longRange(content.periodFrom, content.periodTo, words),
    performer: withoutStop(performerText(content, words)),
    riskCount: format.number(content.risks.length),
    recommendationCount: format.number(recommendations),
  };
  if (content.kind === 'actionPlan') {
    return { ...shared, monitoringMonths: format.number(content.monitoringMonths), monitoringDates: content.monitoringDates.map((day) => format.longDate(day)).join(', ') };
  }
  const { survey, discussion } = content;
  return {
    ...shared,
    legalBasis: content.legalBases.map(({ title, reference }) => [localize(title), reference].filter(Boolean).join(', ')).join('; ') || noValue,
    sources: content.sources.map(localize).join('; ') || noValue,
    survey: survey
      ? t('internalAnalyses.paper.survey', { period: longRange(survey.heldFrom, survey.heldTo, words), respondents: survey.respondents, results: withoutStop(survey.results) })
      : '',
    directionCount: format.number(content.directions.length),
    discussion: discussion
      ? t(discussion.place === '' ? 'internalAnalyses.paper.discussionWithoutPlace' : 'internalAnalyses.paper.discussion', {
          on: format.longDate(discussion.heldOn || null), place: discussion.place, participants: discussion.participants, decisions: withoutStop(discussion.decisions),
        })
      : t('internalAnalyses.paper.noDiscussion'),
    conclusion: content.conclusion,
  };
}

const paragraphs = (text: string): Block[] => text.split(/\n{2,}/).filter(Boolean).map((part) => ({ kind: 'paragraph', text: part }));

function directionBlocks(content: NoteContent, { t, format, localize }: Words): Block[] {
  return content.directions.flatMap(({ name, description, risks }, index): Block[] => [
    { kind: 'paragraph', tone: 'leadIn', text: `${index + 1}) ${localize(name)} (${t('internalAnalyses.paper.risksFound', { count: risks, shown: format.number(risks) })})` },
    ...(description === '' ? [{ kind: 'paragraph', tone: 'quiet', text: t('internalAnalyses.paper.noDescription') } as const] : paragraphs(description)),
  ]);
}

/** Risks under the headings of their directions, in the order in which the directions first appear. */
function byDirection(risks: readonly PaperRisk[], words: Words): Map<string, PaperRisk[]> {
  const groups = new Map<string, PaperRisk[]>();
  for (const risk of risks) {
    const name = words.localize(risk.direction);
    groups.set(name, [...(groups.get(name) ?? []), risk]);
  }
  return groups;
}

const labelled = (parts: readonly [label: string, text: string][]) => parts.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`).join('\n');

function riskTable(content: NoteContent, words: Words): Block[] {
  const { t } = words;
  if (content.risks.length === 0) return [{ kind: 'paragraph', text: t('internalAnalyses.paper.noRisks') }];
  const label = (field: string) => t(`internalAnalyses.paper.risk.${field}`);
  let count = 0;
  return [{
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' }, { title: label('risk'), width: 34 }, { title: label('causes'), width: 34 }, { title: label('consequences'), width: 26 },
    ],
    rows: [...byDirection(content.risks, words)].flatMap(([name, risks]) => [
      group(name),
      ...risks.map((risk) => cells(
        String((count += 1)),
        labelled([[risk.code, risk.title], [label('position'), risk.exposedPosition], [label('scheme'), risk.scheme]]),
        labelled([[label('cause'), risk.cause], [label('conditions'), risk.conditions]]) || noValue,
        labelled([[label('consequences'), risk.consequences], [label('controls'), risk.existingControls]]) || noValue,
      )),
    ]),
  }];
}

function recommendationTable(content: NoteContent, words: Words): Block[] {
  const { t, format, localize } = words;
  if (content.risks.every(({ recommendations }) => recommendations.length === 0)) return [];
  const label = (field: string) => t(`internalAnalyses.paper.measure.${field}`);
  let count = 0;
  return [{
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' }, { title: label('recommendation'), width: 42 }, { title: label('dueOn'), width: 16, align: 'centre' },
      { title: label('proof'), width: 18 }, { title: label('risk'), width: 18 },
    ],
    rows: [...byDirection(content.risks, words)].flatMap(([name, risks]) => [
      group(name),
      ...risks.flatMap((risk) => risk.recommendations.map((one) => cells(
        String((count += 1)), labelled([[localize(one.kind), one.text], [label('changes'), one.changes]]), format.date(one.dueOn), one.proof.map(localize).join(', ') || noValue, risk.code,
      ))),
    ]),
  }];
}

function measureTable(content: PlanContent, words: Words): Block[] {
  const { t, format, localize } = words;
  const label = (field: string) => t(`internalAnalyses.paper.measure.${field}`);
  const measures = content.risks.flatMap((risk) => risk.recommendations.map((one) => ({ ...one, risk })));
  if (measures.length === 0) return [{ kind: 'paragraph', text: t('internalAnalyses.paper.noMeasures') }];
  return [{
    kind: 'table',
    columns: [
      { title: '№', width: 5, align: 'centre' }, { title: label('measure'), width: 28 }, { title: label('risk'), width: 22 },
      { title: label('responsible'), width: 15 }, { title: label('dueOn'), width: 17, align: 'centre' }, { title: label('proof'), width: 13 },
    ],
    rows: measures.map(({ text, ownerName, dueOn, proof, risk }, index) => cells(
      String(index + 1), text, `${risk.code}: ${risk.title}`, ownerName || noValue, format.date(dueOn), proof.map(localize).join(', ') || noValue,
    )),
  }];
}

function blocksOf(content: PaperContent, section: string, words: Words): Block[] {
  if (content.kind === 'actionPlan') return section === 'measures' ? measureTable(content, words) : [];
  switch (section) {
    case 'sources':
      return paragraphs(content.sourcesNote);
    case 'directions':
      return directionBlocks(content, words);
    case 'risks':
      return riskTable(content, words);
    case 'recommendations':
      return recommendationTable(content, words);
    default:
      return [];
  }
}

/** The paper in a language: the same content in each. */
export function paperDocument(content: PaperContent, { paperVersion, contentHash, createdAt, printedOn }: PaperMark, words: Words): PaperDocument {
  const { t, format, localize, language } = words;
  const values = valuesOf(content, words);
  const organisation = localize(content.organisation);
  const { title, sections, needsApprovalBlock } = content.template;
  const approver = content.kind === 'actionPlan' ? content.approver : null;
  const signers = content.members.length > 0
    ? [...content.members].sort((left, right) => Number(right.isHead) - Number(left.isHead)).map((one) => ({ position: one.jobTitle || t('internalAnalyses.performers.member'), name: one.fullName }))
    : [{ position: t(`internalAnalyses.performers.${content.performer.kind}`), name: content.performer.name }];
  let count = 0;
  return {
    language,
    title: localize(title),
    subtitle: [organisation, localize(content.region ?? none)].filter(Boolean),
    approval: needsApprovalBlock
      ? { word: t('internalAnalyses.paper.approved'), position: [approver?.position ?? '', organisation].filter(Boolean), name: approver?.name ?? '', date: t('internalAnalyses.paper.blankDate') }
      : null,
    mark: null,
    author: organisation,
    createdAt,
    footer: [
      t('internalAnalyses.paper.footer', { name: t('internalAnalyses.name', { year: content.year, number: content.number }), version: paperVersion, on: format.date(printedOn) }),
      `SHA-256: ${contentHash}`,
    ],
    blocks: [
      ...(language === content.language ? [] : [{ kind: 'paragraph', tone: 'quiet', text: t('internalAnalyses.paper.writtenIn', { language: t(`internalAnalyses.paper.languages.${content.language}`) }) } as const]),
      ...sections.flatMap(({ code, heading, text, isNumbered }): Block[] => [
        { kind: 'heading', text: isNumbered ? `${(count += 1)}. ${localize(heading)}` : localize(heading) },
        ...paragraphs(filled(localize(text), values)),
        ...blocksOf(content, code, words),
      ]),
      { kind: 'signatures', people: signers },
    ],
  };
}
