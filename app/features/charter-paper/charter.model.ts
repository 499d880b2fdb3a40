import type { CharterContent, CharterHeader, Names } from '#app/features/charters/index.ts';
import { cells, group, type Block, type PaperDocument } from '#app/platform/export/document.ts';
import { approvalBlock, footerLines, headings, known, noValue, numbered, plannedText, tengeText, type Approver, type Words } from './words.model.ts';

export type CharterPaperData = {
  header: CharterHeader;
  content: CharterContent;
  names: Names;
  /** The version that is printed; null: a draft. */
  version: { number: number; approvedBy: Approver } | null;
  /** Null where the reader does not see enough of a draft to know it. */
  contentHash: string | null;
  printedOn: string;
  createdAt: Date;
};

type Indicator = CharterContent['indicators'][number];
type Target = Indicator['targets'][number];

/** A charter with everything that approval froze, and with the people who answer for it today. */
export function charterPaper(data: CharterPaperData, words: Words): PaperDocument {
  const { header, content, version, contentHash, printedOn } = data;
  const { t, localize } = words;
  const heading = headings();
  const none = (): Block => ({ kind: 'paragraph', tone: 'quiet', text: t('charterPaper.none') });
  const orNone = (isEmpty: boolean, block: () => Block): Block => (isEmpty ? none() : block());
  return {
    language: words.language,
    title: t('charterPaper.charter.title'),
    subtitle: [localize(content.name), content.code],
    approval: approvalBlock(words, header.officeName, version?.approvedBy ?? null),
    mark: version === null ? t('charterPaper.draftMark') : null,
    author: localize(header.officeName),
    createdAt: data.createdAt,
    footer: footerLines(words, {
      code: content.code,
      version: version === null ? t('charterPaper.footer.draft') : t('charterPaper.footer.version', { version: version.number }),
      hash: contentHash,
      printedOn,
    }),
    blocks: [
      heading(t('charterPaper.charter.general')),
      generalFacts(data, words),
      heading(t('charterPaper.charter.grounds')),
      orNone(content.grounds.length === 0, () => ({ kind: 'list', items: content.grounds.map((code) => groundText(data, words, code)) })),
      heading(t('charterPaper.charter.goal')),
      orNone(!content.goal.kk, () => ({ kind: 'paragraph', text: localize(content.goal) })),
      heading(t('charterPaper.charter.people')),
      orNone(header.members.length === 0, () => peopleTable(data, words)),
      heading(t('charterPaper.charter.indicators')),
      orNone(content.indicators.length === 0, () => indicatorTable(data, words)),
      ...organisationPlans(data, words),
      heading(t('charterPaper.charter.tasks')),
      orNone(content.tasks.length === 0, () => taskTable(data, words)),
      heading(t('charterPaper.charter.controlPoints')),
      orNone(content.controlPoints.length === 0, () => controlPointTable(data, words)),
      heading(t('charterPaper.charter.resources')),
      orNone(content.resources.length === 0, () => resourceTable(data, words)),
      heading(t('charterPaper.charter.risks')),
      orNone(content.risks.length === 0, () => riskTable(data, words)),
      heading(t('charterPaper.charter.stakeholders')),
      orNone(content.stakeholders.length === 0, () => stakeholderTable(data, words)),
      heading(t('charterPaper.charter.organisations')),
      ...organisationBlocks(data, words, none),
      signatures(data, words),
    ],
  };
}

const duties = ['customer', 'curator', 'manager', 'executor'] as const;

function generalFacts({ header, content }: CharterPaperData, { t, format, localize }: Words): Block {
  return {
    kind: 'facts',
    facts: known([
      { label: t('charterPaper.fields.name'), value: localize(content.name) },
      { label: t('charterPaper.fields.code'), value: content.code },
      { label: t('charterPaper.fields.block'), value: localize(header.blockName) },
      { label: t('charterPaper.fields.office'), value: localize(header.officeName) },
      { label: t('charterPaper.fields.region'), value: header.regionName && localize(header.regionName) },
      { label: t('charterPaper.fields.period'), value: format.dateRange(content.startsOn, content.endsOn) },
    ]),
  };
}

function groundText({ names }: CharterPaperData, { localize }: Words, code: string): string {
  const ground = names.grounds[code];
  if (!ground) return code;
  return ground.reference ? `${localize(ground.title)} (${ground.reference})` : localize(ground.title);
}

function peopleTable({ header }: CharterPaperData, { t }: Words): Block {
  const people = duties.flatMap((duty) => header.members.filter((member) => member.duty === duty));
  return {
    kind: 'table',
    columns: [{ title: '№', width: 6, align: 'centre' }, { title: t('charterPaper.fields.duty'), width: 40 }, { title: t('charterPaper.fields.person'), width: 54 }],
    rows: people.map(({ duty, fullName }, index) => cells(numbered(index), t(`charterPaper.duties.${duty}`), fullName)),
  };
}

const plans = (words: Words, { unitCode }: Indicator, targets: readonly Target[]): string =>
  targets.map(({ controlOn, planned }) => `${words.format.date(controlOn)}:\u00a0${plannedText(words, unitCode, planned)}`).join('\n') || noValue;

function indicatorTable({ content, names }: CharterPaperData, words: Words): Block {
  const { t, localize } = words;
  const unit = (code: string) => (names.units[code] ? localize(names.units[code]) : code);
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.indicator'), width: 40 },
      { title: t('charterPaper.fields.unit'), width: 14, align: 'centre' },
      { title: t('charterPaper.fields.baseline'), width: 14, align: 'end' },
      { title: t('charterPaper.fields.plan'), width: 30, align: 'end' },
    ],
    rows: content.indicators.map((indicator, index) =>
      cells(
        numbered(index),
        indicator.indicatorCode ? `${localize(indicator.name)} (${indicator.indicatorCode})` : localize(indicator.name),
        unit(indicator.unitCode),
        plannedText(words, indicator.unitCode, indicator.baseline),
        plans(words, indicator, indicator.targets.filter(({ organisationId }) => organisationId === null)),
      )),
  };
}

/** What single organisations are to reach, below the plan of the whole. */
function organisationPlans({ content, names }: CharterPaperData, words: Words): Block[] {
  const { t, localize } = words;
  const rows = content.indicators.flatMap((indicator, index) => {
    const own = indicator.targets.filter(({ organisationId }) => organisationId !== null && names.organisations[organisationId] !== undefined);
    const ids = [...new Set(own.map(({ organisationId }) => organisationId!))];
    return ids.length === 0
      ? []
      : [
          group(`${numbered(index)}. ${localize(indicator.name)}`),
          ...ids.map((id) => cells(localize(names.organisations[id]!.name), plans(words, indicator, own.filter(({ organisationId }) => organisationId === id)))),
        ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'paragraph', tone: 'leadIn', text: t('charterPaper.charter.organisationPlans') },
    { kind: 'table', columns: [{ title: t('charterPaper.fields.organisation'), width: 68 }, { title: t('charterPaper.fields.plan'), width: 32, align: 'end' }], rows },
  ];
}

function taskTable({ content, names }: CharterPaperData, { t, format, localize }: Words): Block {
  const numbers = new Map<string, string>();
  const roots = content.tasks.filter(({ parentId }) => parentId === null);
  roots.forEach((task, index) => {
    numbers.set(task.id, numbered(index));
    content.tasks.filter(({ parentId }) => parentId === task.id).forEach((subtask, place) => numbers.set(subtask.id, numbered(index, place)));
  });
  const dates = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => (startsOn || endsOn ? format.dateRange(startsOn, endsOn) : noValue);
  const proof = (kinds: readonly string[]) => kinds.map((kind) => (names.evidenceKinds[kind] ? localize(names.evidenceKinds[kind]) : kind)).join(', ') || noValue;
  const after = (follows: readonly string[]) => {
    const known = follows.flatMap((id) => numbers.get(id) ?? []);
    return known.length === 0 ? '' : `\n${t('charterPaper.charter.after', { tasks: known.join(', ') })}`;
  };
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 8, align: 'centre' },
      { title: t('charterPaper.fields.task'), width: 44 },
      { title: t('charterPaper.fields.dates'), width: 20, align: 'centre' },
      { title: t('charterPaper.fields.frequency'), width: 16, align: 'centre' },
      { title: t('charterPaper.fields.proof'), width: 22 },
    ],
    rows: roots.flatMap((task) => [
      group(`${numbers.get(task.id)}. ${localize(task.name)}`),
      ...content.tasks.filter(({ parentId }) => parentId === task.id).map((subtask) =>
        cells(
          numbers.get(subtask.id)!,
          localize(subtask.name) + after(subtask.follows),
          dates(subtask),
          subtask.frequency ? t(`catalogue.frequencies.${subtask.frequency}`) : noValue,
          proof(subtask.evidenceKinds),
        )),
    ]),
  };
}

function controlPointTable({ content }: CharterPaperData, { t, format, localize }: Words): Block {
  return {
    kind: 'table',
    columns: [{ title: '№', width: 6, align: 'centre' }, { title: t('charterPaper.fields.controlPoint'), width: 70 }, { title: t('charterPaper.fields.controlOn'), width: 24, align: 'centre' }],
    rows: content.controlPoints.map(({ name, dueOn }, index) => cells(numbered(index), localize(name), format.date(dueOn))),
  };
}

function resourceTable({ content }: CharterPaperData, words: Words): Block {
  const { t, localize } = words;
  const money = content.resources.filter(({ kind }) => kind === 'money');
  const total = money.reduce((sum, { plannedTenge }) => sum + (plannedTenge ?? 0), 0);
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.resource'), width: 46 },
      { title: t('charterPaper.fields.resourceKind'), width: 18, align: 'centre' },
      { title: t('charterPaper.fields.planned'), width: 30, align: 'end' },
    ],
    rows: [
      ...content.resources.map(({ kind, name, plannedTenge, plannedPeople }, index) =>
        cells(
          numbered(index),
          localize(name),
          t(`charterPaper.resourceKinds.${kind}`),
          plannedTenge !== null ? tengeText(words, plannedTenge) : plannedPeople !== null ? t('charterPaper.people', { count: plannedPeople }) : noValue,
        )),
      ...(money.length > 1 ? [cells('', t('charterPaper.fields.moneyTotal'), '', tengeText(words, total))] : []),
    ],
  };
}

function riskTable({ content }: CharterPaperData, { t, localize }: Words): Block {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.risk'), width: 36 },
      { title: t('charterPaper.fields.likelihood'), width: 17, align: 'centre' },
      { title: t('charterPaper.fields.impact'), width: 15, align: 'centre' },
      { title: t('charterPaper.fields.response'), width: 36 },
    ],
    rows: content.risks.map(({ name, likelihood, impact, response }, index) =>
      cells(numbered(index), localize(name), t(`charterPaper.degrees.${likelihood}`), t(`charterPaper.degrees.${impact}`), localize(response))),
  };
}

function stakeholderTable({ content }: CharterPaperData, { t, localize }: Words): Block {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 6, align: 'centre' },
      { title: t('charterPaper.fields.stakeholder'), width: 38 },
      { title: t('charterPaper.fields.interest'), width: 40 },
      { title: t('charterPaper.fields.influence'), width: 16, align: 'centre' },
    ],
    rows: content.stakeholders.map(({ name, interest, influence }, index) =>
      cells(numbered(index), localize(name), localize(interest), t(`charterPaper.degrees.${influence}`))),
  };
}

/** Organisations that the reader may not see are counted, never left out in silence. */
function organisationBlocks({ content, names }: CharterPaperData, { t, localize }: Words, none: () => Block): Block[] {
  const ids = new Set(content.organisations.map(({ organisationId }) => organisationId));
  const seen = Object.entries(names.organisations).filter(([id]) => ids.has(id));
  const hidden = ids.size - seen.length;
  if (ids.size === 0) return [none()];
  return [
    ...(seen.length === 0 ? [] : [{
      kind: 'table' as const,
      columns: [{ title: '№', width: 7, align: 'centre' as const }, { title: t('charterPaper.fields.organisation'), width: 62 }, { title: t('charterPaper.fields.region'), width: 31 }],
      rows: seen.map(([, { name, regionName }], index) => cells(numbered(index), localize(name), regionName ? localize(regionName) : noValue)),
    }]),
    ...(hidden === 0 ? [] : [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: t('charterPaper.charter.hiddenOrganisations', { count: hidden }) }]),
  ];
}

function signatures({ header }: CharterPaperData, { t }: Words): Block {
  const holder = (duty: string) => header.members.find((member) => member.duty === duty)?.fullName ?? '';
  return {
    kind: 'signatures',
    people: (['customer', 'curator', 'manager'] as const)
      .map((duty) => ({ position: t(`charterPaper.duties.${duty}`), name: holder(duty) }))
      .filter(({ name }, index) => name !== '' || index !== 1),
  };
}
