import type { CharterHeader } from '#app/features/charters/index.ts';
import { cells, type Block, type PaperDocument } from '#app/platform/export/document.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { approvalBlock, footerLines, headings, known, numbered, plannedText, tengeText, type Approver, type Words } from './words.model.ts';

export type ClosingResult = {
  name: Localized;
  unitCode: string;
  outcome: 'reached' | 'partly' | 'notReached';
  fact: string | null;
  plan: string | null;
  explanation: string;
};

export type ClosingPaperData = {
  header: CharterHeader;
  approvedVersion: number;
  summary: string;
  lessons: string;
  results: readonly ClosingResult[];
  work: { done: number; nothingToDo: number; confirmed: number; notDone: number };
  controlPoints: { reached: number; all: number };
  /** Whole tenge. */
  money: { plannedTenge: string; usedTenge: string };
  /** Of the frozen report; null: it is still being written. */
  contentHash: string | null;
  /** Once the charter is closed. */
  approvedBy: Approver | null;
  printedOn: string;
  createdAt: Date;
};

/** What became of the project: results against each indicator, work, money, lessons. */
export function closingPaper(data: ClosingPaperData, words: Words): PaperDocument {
  const { header, approvedVersion, contentHash, printedOn } = data;
  const { t, format, localize } = words;
  const heading = headings();
  const text = (value: string): Block => (value ? { kind: 'paragraph', text: value } : { kind: 'paragraph', tone: 'quiet', text: t('charterPaper.none') });
  return {
    language: words.language,
    title: t('charterPaper.closing.title'),
    subtitle: [localize(header.name), header.code],
    approval: approvalBlock(words, header.officeName, data.approvedBy),
    mark: contentHash === null ? t('charterPaper.draftMark') : null,
    author: localize(header.officeName),
    createdAt: data.createdAt,
    footer: footerLines(words, { code: header.code, version: t('charterPaper.footer.version', { version: approvedVersion }), hash: contentHash, printedOn }),
    blocks: [
      heading(t('charterPaper.charter.general')),
      {
        kind: 'facts',
        facts: known([
          { label: t('charterPaper.fields.name'), value: localize(header.name) },
          { label: t('charterPaper.fields.code'), value: header.code },
          { label: t('charterPaper.fields.office'), value: localize(header.officeName) },
          { label: t('charterPaper.fields.period'), value: format.dateRange(header.startsOn, header.endsOn) },
        ]),
      },
      heading(t('charterPaper.closing.summary')),
      text(data.summary),
      heading(t('charterPaper.closing.results')),
      data.results.length === 0 ? text('') : resultTable(data, words),
      heading(t('charterPaper.closing.work')),
      workFacts(data, words),
      heading(t('charterPaper.closing.lessons')),
      text(data.lessons),
      {
        kind: 'signatures',
        people: (['customer', 'manager'] as const).map((duty) => ({
          position: t(`charterPaper.duties.${duty}`), name: header.members.find((member) => member.duty === duty)?.fullName ?? '',
        })),
      },
    ],
  };
}

function resultTable({ results }: ClosingPaperData, words: Words): Block {
  const { t, localize } = words;
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.indicator'), width: 32 },
      { title: t('charterPaper.status.plan'), width: 14, align: 'end' },
      { title: t('charterPaper.status.fact'), width: 14, align: 'end' },
      { title: t('charterPaper.closing.outcome'), width: 17, align: 'centre' },
      { title: t('charterPaper.closing.explanation'), width: 32 },
    ],
    rows: results.map(({ name, unitCode, plan, fact, outcome, explanation }, index) =>
      cells(numbered(index), localize(name), plannedText(words, unitCode, plan), plannedText(words, unitCode, fact), t(`charterPaper.closing.outcomes.${outcome}`), explanation)),
  };
}

function workFacts({ work, controlPoints, money }: ClosingPaperData, words: Words): Block {
  const { t, format } = words;
  return {
    kind: 'facts',
    labelShare: 0.6,
    facts: [
      { label: t('charterPaper.status.counts.done'), value: format.number(work.done) },
      { label: t('charterPaper.status.counts.nothingToDo'), value: format.number(work.nothingToDo) },
      { label: t('charterPaper.status.counts.confirmed'), value: format.number(work.confirmed) },
      { label: t('charterPaper.closing.notDone'), value: format.number(work.notDone) },
      { label: t('charterPaper.closing.controlPoints'), value: t('charterPaper.closing.ofAll', { reached: controlPoints.reached, all: controlPoints.all }) },
      { label: t('charterPaper.status.planned'), value: tengeText(words, money.plannedTenge) },
      { label: t('charterPaper.status.used'), value: tengeText(words, money.usedTenge) },
    ],
  };
}
