export { explorerFile, type FileFormat } from './explorer-files.server.ts';
export { loadCell, loadExplorer, loadFilterMembers } from './explorer.queries.server.ts';
