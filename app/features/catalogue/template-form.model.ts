import { inReadingOrder, isPercentage, type TemplateContent } from '#app/features/charters/index.ts';
import { multiplyDecimals } from '#app/features/indicators/index.ts';
import { sectionOfIntent } from '#app/platform/forms/draft-sections.ts';
import { changeList, changeTasks, parseRowChange, without, type RowChange } from '#app/platform/forms/row-changes.model.ts';
import { asList, asRaw, asText, asTexts, noText, textValues, typedDecimal, type Raw, type TextValues } from '#app/platform/forms/typed-values.ts';
import type { Language } from '#app/platform/i18n/languages.ts';

/** The parts of a template that are saved by themselves, in the order of the page. */
export const templateSections = ['basics', 'grounds', 'tasks', 'indicators', 'controlPoints'] as const;
export type TemplateSection = (typeof templateSections)[number];

/** What stands in the inputs of a template's form: texts only, named as on the wire. */
export type TemplateValues = {
  basics: { name: TextValues; goal: TextValues };
  grounds: { grounds: string[] };
  tasks: { tasks: StandardTaskValues[] };
  indicators: { indicators: TemplateIndicatorValues[] };
  controlPoints: { controlPoints: ControlPointValues[] };
};
export type StandardTaskValues = { id: string; parentId: string; name: TextValues; frequency: string; evidenceKinds: string[] };
export type ControlPointValues = { name: TextValues; throughMonth: string };
export type TemplateIndicatorValues = {
  code: string;
  unitCode: string;
  trajectory: string;
  toleranceAtRisk: string;
  toleranceBehind: string;
  /** Empty: the plan is given as figures; else it is a share of what is named here. */
  shareOf: string;
  targets: { throughMonth: string; planned: string }[];
};

/** Whether the planned figures are typed and shown as percentages, and kept as fractions of one. */
export const isPlannedInPercent = (indicator: { unitCode: string; shareOf: string | null }): boolean => Boolean(indicator.shareOf) || isPercentage(indicator);

export function templateValuesOf(content: TemplateContent, language: Language): TemplateValues {
  return {
    basics: { name: textValues(content.name), goal: textValues(content.goal) },
    grounds: { grounds: content.grounds },
    tasks: {
      tasks: inReadingOrder(content.tasks).map(({ id, parentId, name, frequency, evidenceKinds }) => ({
        id, parentId: parentId ?? '', name: textValues(name), frequency: frequency ?? '', evidenceKinds,
      })),
    },
    indicators: {
      indicators: content.indicators.map(({ code, unitCode, trajectory, toleranceAtRisk, toleranceBehind, targets }) => {
        const shareOf = targets[0]?.shareOf ?? '';
        const isPercent = isPlannedInPercent({ unitCode, shareOf });
        return {
          code, unitCode, trajectory, shareOf,
          toleranceAtRisk: typedDecimal(toleranceAtRisk, language),
          toleranceBehind: typedDecimal(toleranceBehind, language),
          targets: targets.map(({ throughMonth, planned }) => ({
            throughMonth: String(throughMonth), planned: typedDecimal(isPercent ? multiplyDecimals(planned, '100') : planned, language),
          })),
        };
      }),
    },
    controlPoints: { controlPoints: content.controlPoints.map(({ name, throughMonth }) => ({ name: textValues(name), throughMonth: String(throughMonth) })) },
  };
}

const typedSections: { [S in TemplateSection]: (raw: Raw) => TemplateValues[S] } = {
  basics: (raw) => ({ name: asTexts(raw.name), goal: asTexts(raw.goal) }),
  grounds: (raw) => ({ grounds: asList(raw.grounds).map(asText) }),
  tasks: (raw) => ({
    tasks: asList(raw.tasks).map(asRaw).map((task) => ({
      id: asText(task.id),
      parentId: asText(task.parentId),
      name: asTexts(task.name),
      frequency: asText(task.frequency),
      evidenceKinds: asList(task.evidenceKinds).map(asText),
    })),
  }),
  indicators: (raw) => ({
    indicators: asList(raw.indicators).map(asRaw).map((indicator) => ({
      code: asText(indicator.code),
      unitCode: asText(indicator.unitCode),
      trajectory: asText(indicator.trajectory) || 'linear',
      toleranceAtRisk: asText(indicator.toleranceAtRisk),
      toleranceBehind: asText(indicator.toleranceBehind),
      shareOf: asText(indicator.shareOf),
      targets: asList(indicator.targets).map(asRaw).map((target) => ({ throughMonth: asText(target.throughMonth), planned: asText(target.planned) })),
    })),
  }),
  controlPoints: (raw) => ({
    controlPoints: asList(raw.controlPoints).map(asRaw).map((point) => ({ name: asTexts(point.name), throughMonth: asText(point.throughMonth) })),
  }),
};

/** What somebody typed into a section, whatever it is, in the shape of its inputs. */
export const typedTemplate = <S extends TemplateSection>(section: S, raw: Raw): TemplateValues[S] => typedSections[section](raw);

export const templateSectionOf = (intent: unknown): TemplateSection | null => sectionOfIntent(templateSections, intent);

export type MadeRow = { id: string; indicator: { code: string; unitCode: string } | null };

/** Adding, removing and moving rows of a section. */
export function changedTemplate<S extends TemplateSection>(section: S, values: TemplateValues[S], change: RowChange, made: MadeRow): TemplateValues[S];
export function changedTemplate(section: TemplateSection, values: TemplateValues[TemplateSection], change: RowChange, made: MadeRow) {
  switch (section) {
    case 'tasks':
      return { tasks: changeTasks((values as TemplateValues['tasks']).tasks, change, (parentId) => newTask(made.id, parentId)) };
    case 'indicators':
      return { indicators: changeIndicators((values as TemplateValues['indicators']).indicators, change, made) };
    case 'controlPoints': {
      const { controlPoints } = values as TemplateValues['controlPoints'];
      return { controlPoints: changeList(controlPoints, change, change.name === 'add' ? { name: noText, throughMonth: '12' } : null) };
    }
    default:
      return values;
  }
}

/** As `changedTemplate`, for a browser in which no script runs. */
export function changedByButton<S extends TemplateSection>(section: S, raw: Raw, change: unknown, made: MadeRow): TemplateValues[S] {
  const rowChange = parseRowChange(change);
  const values = typedTemplate(section, raw);
  return rowChange ? changedTemplate(section, values, rowChange, made) : values;
}

const newTask = (id: string, parentId: string): StandardTaskValues => ({
  id, parentId, name: noText, frequency: parentId === '' ? '' : 'quarterly', evidenceKinds: [],
});

function changeIndicators(rows: readonly TemplateIndicatorValues[], change: RowChange, { indicator }: MadeRow): TemplateIndicatorValues[] {
  const [index = -1, place = -1] = change.at;
  const withTargets = (targetsOf: (row: TemplateIndicatorValues) => TemplateIndicatorValues['targets']) =>
    rows.map((row, at) => (at === index ? { ...row, targets: targetsOf(row) } : row));
  switch (change.name) {
    case 'addTarget':
      return withTargets(({ targets }) => [...targets, { throughMonth: String(Math.min(12, 3 * (targets.length + 1))), planned: '' }]);
    case 'removeTarget':
      return withTargets(({ targets }) => without(targets, place));
    case 'add':
      return indicator === null || rows.some(({ code }) => code === indicator.code)
        ? [...rows]
        : [...rows, { ...indicator, trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', shareOf: '', targets: [] }];
    default:
      return changeList(rows, change, null);
  }
}
