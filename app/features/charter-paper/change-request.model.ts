import type { ChangeRequestState, CharterHeader } from '#app/features/charters/index.ts';
import { cells, group, type Block, type PaperDocument, type TableRow } from '#app/platform/export/document.ts';
import { approvalBlock, footerLines, headings, known, noValue, numbered, type Approver, type Words } from './words.model.ts';

/** A field of something that is to change, worded in the document's language. Null: there was, or there will be, none. */
export type ChangedField = { field: string; before: string | null; after: string | null };
/** A task, an indicator, a control point: what is changed as one. */
export type ChangedItem = { part: string; subject: string; change: 'added' | 'removed' | 'changed'; fields: readonly ChangedField[] };

export type ChangeRequestPaperData = {
  header: CharterHeader;
  number: number;
  state: ChangeRequestState;
  reason: string;
  /** The version that the change starts from. */
  baseVersion: number;
  contentHash: string;
  changes: readonly ChangedItem[];
  /** What the change does to plans, deadlines and statistics, each in a sentence. */
  effects: readonly string[];
  author: string;
  createdOn: string;
  /** Once the change is approved. */
  approvedBy: Approver | null;
  printedOn: string;
  createdAt: Date;
};

/** A request to change an approved charter: the reason, old beside new, the effect. */
export function changeRequestPaper(data: ChangeRequestPaperData, words: Words): PaperDocument {
  const { header, contentHash, printedOn } = data;
  const { t, localize } = words;
  const heading = headings();
  return {
    language: words.language,
    title: t('charterPaper.change.title', { number: data.number }),
    subtitle: [localize(header.name), header.code],
    approval: approvalBlock(words, header.officeName, data.approvedBy),
    mark: data.state === 'approved' ? null : t('charterPaper.draftMark'),
    author: localize(header.officeName),
    createdAt: data.createdAt,
    footer: footerLines(words, { code: header.code, version: t('charterPaper.footer.change', { number: data.number, version: data.baseVersion }), hash: contentHash, printedOn }),
    blocks: [
      heading(t('charterPaper.charter.general')),
      generalFacts(data, words),
      heading(t('charterPaper.change.reason')),
      { kind: 'paragraph', text: data.reason },
      heading(t('charterPaper.change.changes')),
      changeTable(data, words),
      heading(t('charterPaper.change.effects')),
      data.effects.length === 0 ? { kind: 'paragraph', tone: 'quiet', text: t('charterPaper.change.noEffects') } : { kind: 'list', items: data.effects },
      { kind: 'signatures', people: [{ position: t('charterPaper.duties.manager'), name: header.members.find(({ duty }) => duty === 'manager')?.fullName ?? '' }] },
    ],
  };
}

function generalFacts(data: ChangeRequestPaperData, { t, format, localize }: Words): Block {
  const { header } = data;
  return {
    kind: 'facts',
    facts: known([
      { label: t('charterPaper.change.charter'), value: `${localize(header.name)} (${header.code})` },
      { label: t('charterPaper.fields.office'), value: localize(header.officeName) },
      { label: t('charterPaper.fields.state'), value: t(`charterPaper.change.states.${data.state}`) },
      { label: t('charterPaper.change.baseVersion'), value: String(data.baseVersion) },
      { label: t('charterPaper.change.author'), value: data.author },
      { label: t('charterPaper.change.createdOn'), value: format.date(data.createdOn) },
    ]),
  };
}

function changeTable({ changes }: ChangeRequestPaperData, { t }: Words): Block {
  const rowsOf = ({ part, subject, change, fields }: ChangedItem, index: number): TableRow[] => [
    group(`${numbered(index)}. ${[part, subject].filter(Boolean).join(': ')} (${t(`charterPaper.change.kinds.${change}`)})`),
    ...fields.map(({ field, before, after }) => cells(field, before ?? noValue, after ?? noValue)),
  ];
  return {
    kind: 'table',
    columns: [{ title: t('charterPaper.change.field'), width: 24 }, { title: t('charterPaper.change.before'), width: 38 }, { title: t('charterPaper.change.after'), width: 38 }],
    rows: changes.flatMap(rowsOf),
  };
}
