export { useEntryText } from './components/entry-words.tsx';
export { recordsAddress } from './components/records-address.ts';
export { isShare, useFigureText } from './components/figure-text.ts';
export { PlanStatusBadge, ShareMark, usePercentText } from './components/marks.tsx';
export { choosePeriod, neighboursOf, parsePeriod, type Period, type PeriodChoice, type PeriodKind } from './statistics.model.ts';
