export { computeStatistic, computeStatistics, type DefinitionOf } from './engine.server.ts';
export { searchStatistics, selectDefinitions, selectDefinitionVersions, selectRetiredCodes, selectVersions, selectWithParts, type FoundStatistic, type StatisticVersion } from './definitions.queries.server.ts';
export { selectMemberNames } from './member-names.queries.server.ts';
export { countedRecords, isReadable, type RecordsSource } from './record-cells.server.ts';
export { registerSql } from './registers.sql.server.ts';
