import type { CharterHeader, CharterState } from '#app/features/charters/index.ts';
import { cells, type Block, type PaperDocument } from '#app/platform/export/document.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { approvalBlock, footerLines, headings, known, noValue, numbered, plannedText, tengeText, type Words } from './words.model.ts';

export type StatusIndicator = {
  name: Localized;
  unitCode: string;
  decimals: number;
  fact: string | null;
  plan: string | null;
  difference: string | null;
  status: 'onPlan' | 'atRisk' | 'behind' | 'noPlan';
};

export type StatusWork = {
  /** Due by the day. */
  due: number;
  done: number;
  nothingToDo: number;
  /** Of those done, or with nothing to do: confirmed by a reviewer. */
  confirmed: number;
  overdue: number;
};

export type StatusReportData = {
  header: CharterHeader;
  asOf: string;
  /** On that day. */
  state: CharterState;
  contentHash: string | null;
  indicators: readonly StatusIndicator[];
  units: Record<string, Localized>;
  work: StatusWork;
  /** The longest overdue first; `work.overdue` counts them all. */
  overdue: readonly { name: Localized; dueOn: string; owners: readonly string[] }[];
  controlPoints: readonly { name: Localized; dueOn: string; reachedOn: string | null; note: string | null }[];
  escalations: readonly { level: string; cause: string; question: string | null; raisedOn: string; dueOn: string }[];
  money: readonly { name: Localized; plannedTenge: number; usedTenge: number }[];
  printedOn: string;
  createdAt: Date;
};

/** Where a charter stands on a day: plan and fact, work, control points, what was escalated, money. */
export function statusPaper(data: StatusReportData, words: Words): PaperDocument {
  const { header, asOf, contentHash, printedOn } = data;
  const { t, format, localize } = words;
  const heading = headings();
  const none = (key: 'noIndicators' | 'noControlPoints' | 'noEscalations' | 'noMoney' | 'noOverdue'): Block =>
    ({ kind: 'paragraph', tone: 'quiet', text: t(`charterPaper.status.${key}`) });
  return {
    language: words.language,
    title: t('charterPaper.status.title'),
    subtitle: [localize(header.name), t('charterPaper.status.asOf', { on: format.longDate(asOf) })],
    approval: approvalBlock(words, header.officeName, null),
    mark: null,
    author: localize(header.officeName),
    createdAt: data.createdAt,
    footer: footerLines(words, {
      code: header.code,
      version: header.approvedVersion === null ? t('charterPaper.footer.draft') : t('charterPaper.footer.version', { version: header.approvedVersion }),
      hash: contentHash,
      printedOn,
    }),
    blocks: [
      heading(t('charterPaper.charter.general')),
      generalFacts(data, words),
      heading(t('charterPaper.status.indicators')),
      ...(data.indicators.length === 0 ? [none('noIndicators')] : [summary(data, words), indicatorTable(data, words)]),
      heading(t('charterPaper.status.work')),
      workFacts(data, words),
      ...overdueBlocks(data, words, () => none('noOverdue')),
      heading(t('charterPaper.charter.controlPoints')),
      data.controlPoints.length === 0 ? none('noControlPoints') : controlPointTable(data, words),
      heading(t('charterPaper.status.escalations')),
      data.escalations.length === 0 ? none('noEscalations') : escalationTable(data, words),
      heading(t('charterPaper.status.money')),
      data.money.length === 0 ? none('noMoney') : moneyTable(data, words),
      { kind: 'signatures', people: [{ position: t('charterPaper.duties.manager'), name: header.members.find(({ duty }) => duty === 'manager')?.fullName ?? '' }] },
    ],
  };
}

function generalFacts({ header, state, asOf }: StatusReportData, { t, format, localize }: Words): Block {
  const holders = (duty: string) => header.members.filter((member) => member.duty === duty).map(({ fullName }) => fullName).join(', ');
  return {
    kind: 'facts',
    facts: known([
      { label: t('charterPaper.fields.name'), value: localize(header.name) },
      { label: t('charterPaper.fields.code'), value: header.code },
      { label: t('charterPaper.fields.block'), value: localize(header.blockName) },
      { label: t('charterPaper.fields.office'), value: localize(header.officeName) },
      { label: t('charterPaper.fields.period'), value: format.dateRange(header.startsOn, header.endsOn) },
      { label: t('charterPaper.fields.state'), value: t('charterPaper.status.stateOn', { state: t(`charters.states.${state}`), on: format.date(asOf) }) },
      { label: t('charterPaper.duties.customer'), value: holders('customer') },
      { label: t('charterPaper.duties.curator'), value: holders('curator') },
      { label: t('charterPaper.duties.manager'), value: holders('manager') },
    ]),
  };
}

function summary({ indicators }: StatusReportData, { t }: Words): Block {
  const count = (status: StatusIndicator['status']) => indicators.filter((indicator) => indicator.status === status).length;
  return {
    kind: 'paragraph',
    text: t('charterPaper.status.summary', { all: indicators.length, onPlan: count('onPlan'), atRisk: count('atRisk'), behind: count('behind'), noPlan: count('noPlan') }),
  };
}

function indicatorTable({ indicators, units }: StatusReportData, words: Words): Block {
  const { t, format, localize } = words;
  const plan = ({ unitCode, decimals }: StatusIndicator, value: string | null) =>
    unitCode === 'percent' ? format.percent(value) : format.number(value, { maximumDecimals: Math.max(decimals, 1) });
  const difference = ({ unitCode, difference: value }: StatusIndicator) =>
    value === null ? noValue
      : unitCode === 'percent' ? t('statistics.points', { value: format.signed(Number(value) * 100, { maximumDecimals: 1 }) })
        : format.signed(value, { maximumDecimals: 1 });
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.indicator'), width: 34 },
      { title: t('charterPaper.fields.unit'), width: 13, align: 'centre' },
      { title: t('charterPaper.status.plan'), width: 14, align: 'end' },
      { title: t('charterPaper.status.fact'), width: 14, align: 'end' },
      { title: t('charterPaper.status.difference'), width: 15, align: 'end' },
      { title: t('charterPaper.status.status'), width: 18, align: 'centre' },
    ],
    rows: indicators.map((indicator, index) =>
      cells(
        numbered(index),
        localize(indicator.name),
        units[indicator.unitCode] ? localize(units[indicator.unitCode]!) : indicator.unitCode,
        plan(indicator, indicator.plan),
        plannedText(words, indicator.unitCode, indicator.fact),
        difference(indicator),
        t(`statistics.status.${indicator.status}`),
      )),
  };
}

function workFacts({ work }: StatusReportData, { t, format }: Words): Block {
  return {
    kind: 'facts',
    labelShare: 0.6,
    facts: (['due', 'done', 'nothingToDo', 'confirmed', 'overdue'] as const).map((name) => ({ label: t(`charterPaper.status.counts.${name}`), value: format.number(work[name]) })),
  };
}

function overdueBlocks({ work, overdue }: StatusReportData, { t, format, localize }: Words, none: () => Block): Block[] {
  if (work.overdue === 0) return [none()];
  return [
    { kind: 'paragraph', tone: 'leadIn', text: t('charterPaper.status.overdueList') },
    {
      kind: 'table',
      columns: [
        { title: '№', width: 7, align: 'centre' },
        { title: t('charterPaper.fields.task'), width: 50 },
        { title: t('charterPaper.status.dueOn'), width: 18, align: 'centre' },
        { title: t('charterPaper.status.owners'), width: 32 },
      ],
      rows: overdue.map(({ name, dueOn, owners }, index) => cells(numbered(index), localize(name), format.date(dueOn), owners.join(', ') || noValue)),
    },
    ...(work.overdue > overdue.length
      ? [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: t('charterPaper.status.moreOverdue', { count: work.overdue - overdue.length }) }]
      : []),
  ];
}

function controlPointTable({ controlPoints, asOf }: StatusReportData, { t, format, localize }: Words): Block {
  const result = ({ dueOn, reachedOn, note }: StatusReportData['controlPoints'][number]) =>
    reachedOn !== null ? [t('charterPaper.status.reachedOn', { on: format.date(reachedOn) }), note].filter(Boolean).join('. ')
      : t(dueOn < asOf ? 'charterPaper.status.notReached' : 'charterPaper.status.ahead');
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.controlPoint'), width: 44 },
      { title: t('charterPaper.fields.controlOn'), width: 18, align: 'centre' },
      { title: t('charterPaper.status.result'), width: 36 },
    ],
    rows: controlPoints.map((point, index) => cells(numbered(index), localize(point.name), format.date(point.dueOn), result(point))),
  };
}

function escalationTable({ escalations }: StatusReportData, { t, format }: Words): Block {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.status.level'), width: 20 },
      { title: t('charterPaper.status.matter'), width: 44 },
      { title: t('charterPaper.status.raisedOn'), width: 18, align: 'centre' },
      { title: t('charterPaper.status.answerBy'), width: 18, align: 'centre' },
    ],
    rows: escalations.map(({ level, cause, question, raisedOn, dueOn }, index) =>
      cells(numbered(index), t(`charterPaper.levels.${level}`), question ?? t(`charterPaper.causes.${cause}`), format.date(raisedOn), format.date(dueOn))),
  };
}

function moneyTable({ money }: StatusReportData, words: Words): Block {
  const { t, localize } = words;
  const [planned, used] = [money.reduce((sum, row) => sum + row.plannedTenge, 0), money.reduce((sum, row) => sum + row.usedTenge, 0)];
  const row = (number: string, name: string, plannedTenge: number, usedTenge: number) =>
    cells(number, name, tengeText(words, plannedTenge), tengeText(words, usedTenge), tengeText(words, plannedTenge - usedTenge));
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.resource'), width: 34 },
      { title: t('charterPaper.status.planned'), width: 22, align: 'end' },
      { title: t('charterPaper.status.used'), width: 22, align: 'end' },
      { title: t('charterPaper.status.left'), width: 22, align: 'end' },
    ],
    rows: [
      ...money.map(({ name, plannedTenge, usedTenge }, index) => row(numbered(index), localize(name), plannedTenge, usedTenge)),
      ...(money.length > 1 ? [row('', t('charterPaper.fields.moneyTotal'), planned, used)] : []),
    ],
  };
}
