export { ImportedMark, type ImportedMarkProps } from './components/imported-mark.tsx';
export { ImportedImportPage } from './components/import-page.tsx';
export { ImportedListPage } from './components/list-page.tsx';
export { ImportedSeriesPage } from './components/series-page.tsx';
export { NewSeriesPage } from './components/series-form.tsx';
export { SourcesPage } from './components/sources-page.tsx';
export { changeOf, type Change, type ImportedValue, type ValueInForce } from './imported.model.ts';
export { importActionSchema, newSeriesSchema, seriesActionSchema, seriesParams, sourceSchema, sourceSearch } from './imported.schema.ts';
export { importedExportSearch, importedSearch } from './imported.search.ts';
