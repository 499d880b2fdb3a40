/** After how many working days past the due day a silence concerns whom; the coordinator edits them. */
export const silenceRules = [
  { level: 'organisation', after_working_days: 0 },
  { level: 'office', after_working_days: 3 },
  { level: 'commissioner', after_working_days: 5 },
  { level: 'coordinator', after_working_days: 10 },
];
