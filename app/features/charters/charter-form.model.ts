import { multiplyDecimals } from '#app/features/indicators/index.ts';
import { sectionOfIntent as sectionIn } from '#app/platform/forms/draft-sections.ts';
import { asList, asRaw, asText, asTexts, textValues, typedDecimal, type Raw, type TextValues } from '#app/platform/forms/typed-values.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { lastOfMonth, type CivilDate } from '#app/platform/time/civil-date.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { isPercentage, sections, type CharterContent, type CharterIndicator, type CharterTask, type Duty, type Section } from './charters.model.ts';

/** What stands in the inputs of the form: texts only, named as on the wire. */
export type BasicsValues = { name: TextValues; goal: TextValues; startsOn: string; endsOn: string };
export type TeamValues = { customer: string; curator: string; manager: string; executors: string[] };
export type OrganisationsValues = { organisationIds: string[] };
export type TargetValues = { controlOn: string; planned: string; organisationId: string };
export type IndicatorValues = {
  id: string;
  indicatorCode: string;
  name: TextValues;
  unitCode: string;
  kind: string;
  direction: string;
  decimals: string;
  rangeLow: string;
  rangeHigh: string;
  baseline: string;
  trajectory: string;
  toleranceAtRisk: string;
  toleranceBehind: string;
  targets: TargetValues[];
};
export type TaskValues = {
  id: string;
  parentId: string;
  name: TextValues;
  frequency: string;
  evidenceKinds: string[];
  startsOn: string;
  endsOn: string;
  standardTaskId: string;
  follows: string[];
  /** Chosen to be added to `follows`. */
  newFollow: string;
};

export type ControlPointValues = { id: string; name: TextValues; dueOn: string };
/** One amount, of tenge or of people as the kind says. */
export type ResourceValues = { id: string; kind: string; name: TextValues; planned: string };
export type RiskValues = { id: string; name: TextValues; likelihood: string; impact: string; response: TextValues };
export type StakeholderValues = { id: string; name: TextValues; interest: TextValues; influence: string };

export type SectionValues = {
  basics: BasicsValues;
  grounds: { grounds: string[] };
  team: TeamValues;
  organisations: OrganisationsValues;
  indicators: { indicators: IndicatorValues[] };
  tasks: { tasks: TaskValues[] };
  controlPoints: { controlPoints: ControlPointValues[] };
  resources: { resources: ResourceValues[] };
  risks: { risks: RiskValues[] };
  stakeholders: { stakeholders: StakeholderValues[] };
};

export type Member = { personId: string; duty: Duty };

function indicatorValues(indicator: CharterIndicator, language: Language): IndicatorValues {
  const typed = (value: string | null) => typedDecimal(value, language);
  const typedFigure = (value: string | null) => typed(value !== null && isPercentage(indicator) ? multiplyDecimals(value, '100') : value);
  return {
    id: indicator.id,
    indicatorCode: indicator.indicatorCode ?? '',
    name: textValues(indicator.name),
    unitCode: indicator.unitCode,
    kind: indicator.kind,
    direction: indicator.direction,
    decimals: String(indicator.decimals),
    rangeLow: typedFigure(indicator.rangeLow),
    rangeHigh: typedFigure(indicator.rangeHigh),
    baseline: typedFigure(indicator.baseline),
    trajectory: indicator.trajectory,
    toleranceAtRisk: typed(indicator.toleranceAtRisk),
    toleranceBehind: typed(indicator.toleranceBehind),
    targets: indicator.targets.map(({ controlOn, planned, organisationId }) => ({ controlOn, planned: typedFigure(planned), organisationId: organisationId ?? '' })),
  };
}

const taskValues = (task: CharterTask): TaskValues => ({
  ...task,
  parentId: task.parentId ?? '',
  standardTaskId: task.standardTaskId ?? '',
  name: textValues(task.name),
  frequency: task.frequency ?? '',
  startsOn: task.startsOn ?? '',
  endsOn: task.endsOn ?? '',
  newFollow: '',
});

/** A whole amount with its thousands set apart, as people of the language write it. */
const typedAmount = (value: number | null, language: Language): string => (value === null ? '' : createFormat(language).number(value));

/** Tasks in the order of reading: each task, then its subtasks, both by position. */
export function inReadingOrder<Task extends { id: string; parentId: string | null }>(tasks: readonly Task[]): Task[] {
  const roots = tasks.filter(({ parentId }) => !parentId);
  return roots.flatMap((root) => [root, ...tasks.filter(({ parentId }) => parentId === root.id)]);
}

export function sectionValuesOf(content: CharterContent, members: readonly Member[], language: Language): SectionValues {
  const holder = (duty: Duty) => members.find((member) => member.duty === duty)?.personId ?? '';
  return {
    basics: { name: textValues(content.name), goal: textValues(content.goal), startsOn: content.startsOn, endsOn: content.endsOn },
    grounds: { grounds: content.grounds },
    team: {
      customer: holder('customer'),
      curator: holder('curator'),
      manager: holder('manager'),
      executors: members.filter(({ duty }) => duty === 'executor').map(({ personId }) => personId),
    },
    organisations: { organisationIds: content.organisations.map(({ organisationId }) => organisationId) },
    indicators: { indicators: content.indicators.map((indicator) => indicatorValues(indicator, language)) },
    tasks: { tasks: inReadingOrder(content.tasks).map(taskValues) },
    controlPoints: { controlPoints: content.controlPoints.map(({ id, name, dueOn }) => ({ id, name: textValues(name), dueOn })) },
    resources: {
      resources: content.resources.map(({ id, kind, name, plannedTenge, plannedPeople }) => ({
        id, kind, name: textValues(name), planned: typedAmount(plannedTenge ?? plannedPeople, language),
      })),
    },
    risks: { risks: content.risks.map((risk) => ({ ...risk, name: textValues(risk.name), response: textValues(risk.response) })) },
    stakeholders: {
      stakeholders: content.stakeholders.map((one) => ({ ...one, name: textValues(one.name), interest: textValues(one.interest) })),
    },
  };
}

/** Last days of the quarters that end within a period, and the period's own last day. */
export function quarterEnds(startsOn: CivilDate, endsOn: CivilDate): CivilDate[] {
  const ends: CivilDate[] = [];
  for (let year = Number(startsOn.slice(0, 4)); year <= Number(endsOn.slice(0, 4)); year += 1) {
    for (const month of ['03', '06', '09', '12']) ends.push(lastOfMonth(`${year}-${month}`));
  }
  const within = ends.filter((day) => day >= startsOn && day <= endsOn);
  return within.at(-1) === endsOn ? within : [...within, endsOn];
}

// ── What arrives from the wire unchecked ────────────────────────────────────────────────────────────────────────────


function asIndicator(value: unknown): IndicatorValues {
  const raw = asRaw(value);
  return {
    id: asText(raw.id),
    indicatorCode: asText(raw.indicatorCode),
    name: asTexts(raw.name),
    unitCode: asText(raw.unitCode),
    kind: asText(raw.kind) || 'increment',
    direction: asText(raw.direction) || 'up',
    decimals: asText(raw.decimals) || '0',
    rangeLow: asText(raw.rangeLow),
    rangeHigh: asText(raw.rangeHigh),
    baseline: asText(raw.baseline),
    trajectory: asText(raw.trajectory) || 'linear',
    toleranceAtRisk: asText(raw.toleranceAtRisk),
    toleranceBehind: asText(raw.toleranceBehind),
    targets: asList(raw.targets).map((target) => ({
      controlOn: asText(asRaw(target).controlOn), planned: asText(asRaw(target).planned), organisationId: asText(asRaw(target).organisationId),
    })),
  };
}

function asTask(value: unknown): TaskValues {
  const raw = asRaw(value);
  return {
    id: asText(raw.id),
    parentId: asText(raw.parentId),
    name: asTexts(raw.name),
    frequency: asText(raw.frequency),
    evidenceKinds: asList(raw.evidenceKinds).map(asText),
    startsOn: asText(raw.startsOn),
    endsOn: asText(raw.endsOn),
    standardTaskId: asText(raw.standardTaskId),
    follows: asList(raw.follows).map(asText),
    newFollow: asText(raw.newFollow),
  };
}

const asDegree = (value: unknown): string => asText(value) || 'medium';

const asControlPoint = (raw: Raw): ControlPointValues => ({ id: asText(raw.id), name: asTexts(raw.name), dueOn: asText(raw.dueOn) });
const asResource = (raw: Raw): ResourceValues => ({
  id: asText(raw.id), kind: asText(raw.kind), name: asTexts(raw.name), planned: asText(raw.planned),
});
const asRisk = (raw: Raw): RiskValues => ({
  id: asText(raw.id), name: asTexts(raw.name), likelihood: asDegree(raw.likelihood), impact: asDegree(raw.impact), response: asTexts(raw.response),
});
const asStakeholder = (raw: Raw): StakeholderValues => ({
  id: asText(raw.id), name: asTexts(raw.name), interest: asTexts(raw.interest), influence: asDegree(raw.influence),
});
const asRows = <Row>(value: unknown, asRow: (raw: Raw) => Row): Row[] => asList(value).map((item) => asRow(asRaw(item)));

/** What somebody typed into a section, whatever it is, in the shape of the section's inputs. */
const typedSections: { [S in Section]: (raw: Raw) => SectionValues[S] } = {
  basics: (raw) => ({ name: asTexts(raw.name), goal: asTexts(raw.goal), startsOn: asText(raw.startsOn), endsOn: asText(raw.endsOn) }),
  team: (raw) => ({ customer: asText(raw.customer), curator: asText(raw.curator), manager: asText(raw.manager), executors: asList(raw.executors).map(asText) }),
  organisations: (raw) => ({ organisationIds: asList(raw.organisationIds).map(asText) }),
  indicators: (raw) => ({ indicators: asList(raw.indicators).map(asIndicator) }),
  tasks: (raw) => ({ tasks: asList(raw.tasks).map(asTask) }),
  grounds: (raw) => ({ grounds: asList(raw.grounds).map(asText) }),
  controlPoints: (raw) => ({ controlPoints: asRows(raw.controlPoints, asControlPoint) }),
  resources: (raw) => ({ resources: asRows(raw.resources, asResource) }),
  risks: (raw) => ({ risks: asRows(raw.risks, asRisk) }),
  stakeholders: (raw) => ({ stakeholders: asRows(raw.stakeholders, asStakeholder) }),
};

export const typedValues = <S extends Section>(section: S, raw: Raw): SectionValues[S] => typedSections[section](raw);

export const sectionOfIntent = (intent: unknown): Section | null => sectionIn(sections, intent);
