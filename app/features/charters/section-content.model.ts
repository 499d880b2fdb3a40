import {
  differencesOfItems, itemsOfBasics, itemsOfControlPoints, itemsOfGrounds, itemsOfIndicators, itemsOfOrganisations, itemsOfResources, itemsOfRisks,
  itemsOfStakeholders, itemsOfTasks, itemsOfTeam, type Difference, type Item,
} from './charter-difference.model.ts';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import type { SectionValues } from './charter-form.model.ts';
import type { CharterIndicator, Section } from './charters.model.ts';
import { editSchemas, type EditCharter } from './charters.schema.ts';

/**
 * One text for one content of a section, whatever was typed around it: spaces, the order of choices, and what a standard
 * indicator takes from the catalogue make no difference.
 */
export function normalText(edit: EditCharter): string {
  switch (edit.intent) {
    case 'saveTeam':
      return JSON.stringify([edit.customer, edit.curator, edit.manager, [...new Set(edit.executors)].sort()]);
    case 'saveOrganisations':
      return JSON.stringify([...new Set(edit.organisationIds)].sort());
    case 'saveIndicators':
      return JSON.stringify(
        edit.indicators.map(({ name, unitCode, kind, direction, decimals, ...own }) =>
          own.indicatorCode === null ? { ...own, name, unitCode, kind, direction, decimals } : own,
        ),
      );
    case 'saveControlPoints':
      return JSON.stringify([...edit.controlPoints].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)));
    default:
      return JSON.stringify({ ...edit, version: 0 });
  }
}

/** The names of standard indicators, by code. */
export type StandardNames = ReadonlyMap<string, Pick<CharterIndicator, 'name' | 'unitCode' | 'kind' | 'direction' | 'decimals'>>;

function itemsOf(edit: EditCharter, standard: StandardNames): Item[] {
  switch (edit.intent) {
    case 'saveBasics':
      return itemsOfBasics(edit);
    case 'saveTeam':
      return itemsOfTeam(edit);
    case 'saveOrganisations':
      return itemsOfOrganisations(edit.organisationIds);
    case 'saveTasks':
      return itemsOfTasks(edit.tasks);
    case 'saveGrounds':
      return itemsOfGrounds(edit.grounds);
    case 'saveControlPoints':
      return itemsOfControlPoints(edit.controlPoints);
    case 'saveResources':
      return itemsOfResources(edit.resources);
    case 'saveRisks':
      return itemsOfRisks(edit.risks);
    case 'saveStakeholders':
      return itemsOfStakeholders(edit.stakeholders);
    case 'saveIndicators':
      return itemsOfIndicators(
        edit.indicators.map((indicator) => {
          const known = indicator.indicatorCode === null ? undefined : standard.get(indicator.indicatorCode);
          if (!known) return indicator;
          const { name, unitCode, kind, direction, decimals } = known;
          return { ...indicator, name, unitCode, kind, direction, decimals };
        }),
      );
  }
}

/** What differs between two states of a section's inputs; null where one of them cannot be read. */
export function differencesOfValues<S extends Section>(section: S, before: SectionValues[S], after: SectionValues[S], standard: StandardNames): Difference[] | null {
  const read = (values: SectionValues[S]) => editSchemas[section].safeParse({ intent: intentOf(section), version: '1', ...values });
  const [old, now] = [read(before), read(after)];
  if (!old.success || !now.success) return null;
  return differencesOfItems(section, itemsOf(old.data, standard), itemsOf(now.data, standard));
}
