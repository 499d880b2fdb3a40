export { useSentence, useStatisticText } from './catalogue-words.ts';
export { DefinitionFormPage } from './definition-form.tsx';
export { DefinitionNote } from './definition-note.tsx';
export { CataloguePage } from './list-page.tsx';
export { StatisticPage } from './statistic-page.tsx';
