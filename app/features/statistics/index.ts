export { useEntryText } from './components/entry-words.tsx';
export { recordsAddress } from './components/records-address.ts';
export { isShare, useFigureText } from './components/figure-text.ts';
export { PlanStatusBadge, ShareMark, usePercentText } from './components/marks.tsx';
export { PeriodForm } from './components/period-form.tsx';
export { usePeriodText } from './components/period-words.ts';
export { choosePeriod, disciplineOf, neighboursOf, parsePeriod, type Discipline, type FigurePair, type Period, type PeriodChoice, type PeriodKind } from './statistics.model.ts';
