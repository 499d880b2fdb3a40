export { byChapter, relations, type Mapping, type Relation, type Texts } from './framework.model.ts';
export { countByKind, differencesOf, inheritanceOf, type Difference, type DifferenceKind } from './framework-difference.model.ts';
export { fileSearch, frameworkImportSchema, draftActionSchema, publishSchema, requirementActionSchema, requirementSearch, versionActionSchema, versionParams } from './frameworks.schema.ts';
export { DifferencePage } from './components/difference-page.tsx';
export { DraftPage } from './components/draft-page.tsx';
export { FrameworkImportPage } from './components/framework-import-page.tsx';
export { FrameworkPage } from './components/framework-page.tsx';
export { FrameworksPage } from './components/frameworks-page.tsx';
export { RequirementPage } from './components/requirement-page.tsx';
