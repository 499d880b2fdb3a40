export { loadMembers } from './members.queries.server.ts';
export { loadCells, loadNamedFigures, withNames } from './named-figures.queries.server.ts';
export { selectRecords, type CountedRecord, type CountedRecords } from './records.queries.server.ts';
export { loadCatalogue, loadDefinitionForm, loadDefinitionOfIndicator, loadStatistic } from './catalogue.queries.server.ts';
export { describeDefinitions } from './describe.server.ts';
export { addStatistic, changeDefinition, moveRetirement, previewDefinition } from './statistic-catalogue.service.server.ts';
