export { CellPage } from './components/cell-page.tsx';
export { ExplorerPage } from './components/explorer-page.tsx';
export { emptyView, searchOf, viewOf } from './explorer.search.ts';
export { exploredCell, explorerFileSearch, explorerSearch } from './explorer.schema.ts';
export type { View } from './explorer.model.ts';
