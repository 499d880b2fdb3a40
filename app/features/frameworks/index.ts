export { byChapter, relations, type Mapping, type Relation, type Texts } from './framework.model.ts';
export { countByKind, differencesOf, inheritanceOf, type Difference, type DifferenceKind } from './framework-difference.model.ts';
