import type { TFunction } from 'i18next';
import { cells, type Block, type PaperDocument, type TrendRow } from '#app/platform/export/document.ts';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { scoreOf } from '#app/features/checklists/index.ts';
import { eliminationShares } from '#app/features/dashboards/index.ts';
import { changeKinds, shortened, type Briefing, type BriefFigure } from './briefing.model.ts';

type Written = { t: TFunction; format: Format; language: Language; author: string; now: Date };

const mostStory = 260;

/** The two pages as a document to be printed or sent. */
export function briefingPaper(briefing: Briefing, { t, format, language, author, now }: Written): PaperDocument {
  const say = (text: Localized | string) => (typeof text === 'string' ? text : localize(text, language));
  const figure = ({ unitCode, decimals }: BriefFigure, value: string | null) => (unitCode === 'percent' ? format.percent(value) : format.number(value, { decimals }));
  const { standing, span, year } = briefing;
  const shares = eliminationShares(standing);
  const percent = (share: number | null) => format.percent(share);
  const heading = (key: string, params: Record<string, string | number> = {}): Block => ({ kind: 'heading', text: t(`briefing.${key}`, params) });
  const quiet = (text: string): Block => ({ kind: 'paragraph', tone: 'quiet', text });

  const trendRow = (row: BriefFigure): TrendRow => {
    const known = row.trend.flatMap(({ fact }) => (fact === null ? [] : [fact]));
    return {
      cells: [say(row.name), figure(row, row.total.reported), figure(row, row.total.verified), figure(row, row.plan), t(`statistics.status.${row.status}`), percent(row.completeness)],
      points: row.trend, words: known.length > 1 ? `${format.number(known[0])} → ${format.number(known.at(-1))}` : '–',
    };
  };
  const figures: Block[] = briefing.figures.length === 0 ? [quiet(t('briefing.noFigures'))] : [{
    kind: 'trends',
    columns: [
      { title: t('statistics.indicator'), width: 34 }, { title: t('statistics.reported'), width: 11, align: 'end' }, { title: t('statistics.verified'), width: 11, align: 'end' },
      { title: t('briefing.plan'), width: 10, align: 'end' }, { title: t('statistics.planStatus'), width: 12 }, { title: t('statistics.completeness'), width: 10, align: 'end' },
    ],
    trend: { title: t('dashboards.trend'), width: 16 }, rows: briefing.figures.map(trendRow),
  }];
  const number = (value: number) => format.number(value);
  const { risks, analyses, checklists, actions, work, escalations, events } = standing;
  const score = scoreOf({ points: checklists.points, applicable: checklists.applicable });
  const verdict = scoreOf({ points: checklists.verdictPoints, applicable: checklists.verdictApplicable });
  const registers: Block = {
    kind: 'facts',
    labelShare: 0.36,
    facts: [
      { label: t('dashboards.standing.eliminated'), value: `${percent(shares.eliminated)} (${t('dashboards.standing.eliminatedOf', { eliminated: number(risks.eliminated), verified: number(risks.verified), open: number(risks.open) })})` },
      { label: t('dashboards.standing.overdueRisks'), value: `${number(risks.overdue)} (${t('dashboards.standing.ofOpen', { open: number(risks.open) })})` },
      { label: t('dashboards.standing.analyses'), value: `${number(analyses.signed)} (${t('dashboards.standing.openAndOverdue', { open: number(analyses.open), overdue: number(analyses.overdue) })})` },
      { label: t('dashboards.standing.checklists'), value: t('dashboards.standing.checklistsOf', { submitted: number(checklists.submitted), due: number(checklists.due), overdue: number(checklists.overdue) }) },
      { label: t('dashboards.standing.score'), value: `${percent(score)}, ${t('dashboards.standing.verdict', { score: percent(verdict) })}` },
      { label: t('dashboards.standing.actions'), value: `${number(actions.overdue)} (${t('dashboards.standing.ofOpen', { open: number(actions.open) })})` },
      ...(work ? [{ label: t('dashboards.standing.work'), value: `${number(work.overdue)} (${t('dashboards.standing.workOf', { done: number(work.done), due: number(work.due) })})` }] : []),
      ...(escalations ? [{ label: t('dashboards.standing.escalations'), value: `${number(escalations.open)} (${t('dashboards.standing.overdue', { overdue: number(escalations.overdue) })})` }] : []),
      { label: t('dashboards.standing.events'), value: `${number(events.held)} (${t('dashboards.standing.verified', { verified: number(events.verified) })})` },
    ],
  };
  const overdue: Block = briefing.overdue.length === 0 ? quiet(t('briefing.nothingOverdue')) : {
    kind: 'table',
    columns: [{ title: t('briefing.what'), width: 50 }, { title: t('briefing.where'), width: 34 }, { title: t('briefing.dueOn'), width: 16, align: 'end' }],
    rows: briefing.overdue.map(({ kind, title, about, dueOn }) => cells(`${t(`briefing.overdueKinds.${kind}`)}: ${shortened(say(title), 90)}`, about ? shortened(say(about), 60) : '–', format.date(dueOn))),
  };
  const asked: Block = briefing.escalations.length === 0 ? quiet(t('briefing.noEscalations')) : {
    kind: 'table',
    columns: [{ title: t('briefing.what'), width: 54 }, { title: t('briefing.level'), width: 30 }, { title: t('briefing.dueOn'), width: 16, align: 'end' }],
    rows: briefing.escalations.map((row) => cells(shortened(row.question ?? t(`briefing.causes.${row.cause}`, { charter: say(row.charterName) }), 120), t(`escalations.levels.${row.level}`), format.date(row.dueOn))),
  };
  const effects: Block = briefing.effects.length === 0 ? quiet(t('briefing.noEffects')) : {
    kind: 'list',
    items: briefing.effects.map(({ kind, amount, unit, story, happenedOn, isVerified }) =>
      `${t(`coordinatorRegisters.choices.${kind}`)}: ${number(amount)}${unit ? ` ${unit}` : ''}, ${format.date(happenedOn)} (${t(isVerified ? 'briefing.verified' : 'briefing.reported')}). ${shortened(story, mostStory)}`),
  };
  const changed = changeKinds.filter((kind) => (briefing.changes[kind] ?? 0) > 0);
  const changes: Block = changed.length === 0 ? quiet(t('briefing.noChanges')) : {
    kind: 'paragraph', text: changed.map((kind) => t(`briefing.changes.${kind}`, { count: briefing.changes[kind]! })).join('; '),
  };
  return {
    language,
    title: t('briefing.titleOf', { name: say(briefing.name) }),
    subtitle: [...(briefing.belongsTo ? [say(briefing.belongsTo)] : []), t('briefing.asOf', { date: format.longDate(span.to) })],
    approval: null, mark: null, isCompact: true, author, createdAt: now,
    footer: [t('briefing.madeBy', { author, at: format.dateTime(now.toISOString()) })],
    blocks: [
      heading('state', { year }), ...figures, heading('registers', { year }), registers, heading('overdue'), overdue,
      ...(briefing.subject.kind === 'organisation' ? [] : [heading('escalations'), asked, heading('effects', { year }), effects]),
      heading('sinceLastMonth', { date: format.date(briefing.changesSince) }), changes,
    ],
  };
}
