import {
  asTask, changeList, changeTasks, inReadingOrder, isPercentage, parseRowChange, taskValues, textValues, typedDecimal, type RowChange, type TaskValues,
  type TemplateContent, type TextValues,
} from '#app/features/charters/index.ts';
import { multiplyDecimals } from '#app/features/indicators/index.ts';
import type { Language } from '#app/platform/i18n/languages.ts';

/** What stands in the inputs of a template's form: texts only, named as on the wire. */
export type TemplateValues = {
  name: TextValues;
  goal: TextValues;
  grounds: string[];
  controlPoints: { name: TextValues; throughMonth: string }[];
  tasks: TaskValues[];
  indicators: TemplateIndicatorValues[];
};
export type TemplateIndicatorValues = {
  code: string;
  unitCode: string;
  trajectory: string;
  toleranceAtRisk: string;
  toleranceBehind: string;
  targets: { throughMonth: string; planned: string }[];
};

export function templateValuesOf(content: TemplateContent, language: Language): TemplateValues {
  return {
    name: textValues(content.name),
    goal: textValues(content.goal),
    grounds: content.grounds,
    controlPoints: content.controlPoints.map(({ name, throughMonth }) => ({ name: textValues(name), throughMonth: String(throughMonth) })),
    tasks: inReadingOrder(content.tasks).map((task) => taskValues({ ...task, startsOn: null, endsOn: null, standardTaskId: null, follows: [] })),
    indicators: content.indicators.map((indicator) => ({
      code: indicator.code,
      unitCode: indicator.unitCode,
      trajectory: indicator.trajectory,
      toleranceAtRisk: typedDecimal(indicator.toleranceAtRisk, language),
      toleranceBehind: typedDecimal(indicator.toleranceBehind, language),
      targets: indicator.targets.map(({ throughMonth, planned }) => ({
        throughMonth: String(throughMonth),
        planned: typedDecimal(isPercentage(indicator) ? multiplyDecimals(planned, '100') : planned, language),
      })),
    })),
  };
}

type Raw = Record<string, unknown>;
const asRaw = (value: unknown): Raw => (value !== null && typeof value === 'object' ? (value as Raw) : {});
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value.filter((item) => item !== undefined) : value === undefined || value === '' ? [] : [value]);
const asTexts = (value: unknown): TextValues => ({ kk: asText(asRaw(value).kk), ru: asText(asRaw(value).ru), en: asText(asRaw(value).en) });

/** What somebody typed into the form, whatever it is, in the shape of its inputs. */
export function typedTemplate(raw: Raw): TemplateValues {
  return {
    name: asTexts(raw.name),
    goal: asTexts(raw.goal),
    grounds: asList(raw.grounds).map(asText),
    controlPoints: asList(raw.controlPoints).map(asRaw).map((point) => ({ name: asTexts(point.name), throughMonth: asText(point.throughMonth) })),
    tasks: asList(raw.tasks).map(asTask),
    indicators: asList(raw.indicators).map(asRaw).map((indicator) => ({
      code: asText(indicator.code),
      unitCode: asText(indicator.unitCode),
      trajectory: asText(indicator.trajectory) || 'linear',
      toleranceAtRisk: asText(indicator.toleranceAtRisk),
      toleranceBehind: asText(indicator.toleranceBehind),
      targets: asList(indicator.targets).map(asRaw).map((target) => ({ throughMonth: asText(target.throughMonth), planned: asText(target.planned) })),
    })),
  };
}

export type MadeRow = { id: string; indicator: { code: string; unitCode: string } | null };

const empty: TextValues = { kk: '', ru: '', en: '' };

/**
 * Adding, removing and moving rows. The change's name says the part first: `taskAddSubtask:2` is the charters' `addSubtask:2`
 * among the tasks.
 */
export function changedTemplate(values: TemplateValues, { name, at }: RowChange, made: MadeRow): TemplateValues {
  const [, part = '', verb = ''] = /^(task|indicator|point)([A-Z]\w*)$/.exec(name) ?? [];
  const change: RowChange = { name: verb.charAt(0).toLowerCase() + verb.slice(1), at };
  switch (part) {
    case 'task':
      return { ...values, tasks: changeTasks(values.tasks, change, made.id) };
    case 'indicator':
      return { ...values, indicators: changeIndicators(values.indicators, change, made) };
    case 'point':
      return { ...values, controlPoints: changeList(values.controlPoints, change, change.name === 'add' ? { name: empty, throughMonth: '12' } : null) };
    default:
      return values;
  }
}

/** As `changedTemplate`, for a browser in which no script runs. */
export function changedByButton(raw: Raw, change: unknown, made: MadeRow): TemplateValues {
  const rowChange = parseRowChange(change);
  const values = typedTemplate(raw);
  return rowChange ? changedTemplate(values, rowChange, made) : values;
}

function changeIndicators(rows: readonly TemplateIndicatorValues[], change: RowChange, { indicator }: MadeRow): TemplateIndicatorValues[] {
  const [index = -1, place = -1] = change.at;
  const withTargets = (targetsOf: (row: TemplateIndicatorValues) => TemplateIndicatorValues['targets']) =>
    rows.map((row, at) => (at === index ? { ...row, targets: targetsOf(row) } : row));
  switch (change.name) {
    case 'addTarget':
      return withTargets(({ targets }) => [...targets, { throughMonth: String(Math.min(12, 3 * (targets.length + 1))), planned: '' }]);
    case 'removeTarget':
      return withTargets(({ targets }) => targets.filter((_, at) => at !== place));
    case 'add':
      return indicator === null || rows.some(({ code }) => code === indicator.code)
        ? [...rows]
        : [...rows, { ...indicator, trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', targets: [] }];
    default:
      return changeList(rows, change, null);
  }
}
