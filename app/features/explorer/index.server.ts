export { explorerFile, type FileFormat } from './explorer-files.server.ts';
export { inLanguage, loadCell, loadExplorer, loadFilterMembers } from './explorer.queries.server.ts';
