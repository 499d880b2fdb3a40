export { useSentence, useStatisticText } from './components/catalogue-words.ts';
export { DefinitionFormPage } from './components/definition-form.tsx';
export { DefinitionNote } from './components/definition-note.tsx';
export { CataloguePage } from './components/list-page.tsx';
export { StatisticPage } from './components/statistic-page.tsx';
export { sentenceOf, type DescribedDefinition } from './sentence.model.ts';
export { catalogueSearch, definitionSearch, editDefinitionSchema, newStatisticSchema, retirementSchema, statisticParams } from './statistic-catalogue.schema.ts';
