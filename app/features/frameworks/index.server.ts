export {
  currentVersions, selectFrameworks, selectFrameworkVersion, selectPublishedVersions, selectRequirements, servingSubjects,
  type AskedRequirement, type AskedVersion, type KnownRequirement, type ListedFramework, type PublishedVersion,
} from './frameworks.queries.server.ts';
export { hashOfFramework } from './framework-content.server.ts';
export { checkFrameworkFile, saveFrameworkFile, type CheckedFile } from './framework-import.server.ts';
export { loadDifferencePage, loadDraftPage, loadFrameworkPage, loadFrameworks, loadRequirementPage, writeFileOf } from './frameworks-pages.server.ts';
export { discardDraft, editDraft, publishDraft, startDraft } from './frameworks.service.server.ts';
