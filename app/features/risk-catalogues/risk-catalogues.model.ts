export const riskCatalogues = [
  'direction', 'process', 'factor', 'source', 'recommendationKind', 'exposedPosition', 'safeguard', 'sphere',
] as const;
export type RiskCatalogue = (typeof riskCatalogues)[number];

/** Codes of the counts that the procedure and the review use; each is a record with validity dates. */
export const analysisTermCodes = [
  'wholeAnalysis', 'collection', 'survey', 'analysing', 'discussion', 'actionPlan', 'extension', 'monitoringInterval', 'monitoringAnswer',
  'reassessment', 'reviewAnswer', 'backDating', 'silence', 'periodEnd', 'bulkReporting', 'sampleShare', 'sampleLeast',
] as const;
export type AnalysisTermCode = (typeof analysisTermCodes)[number];

/** Headings under which entries of a catalogue stand: a fixed list, the spheres, or none. */
export const groupsOf = (catalogue: RiskCatalogue): readonly string[] | 'sphere' | null => {
  if (catalogue === 'direction' || catalogue === 'factor') return ['legalActs', 'activity'];
  return catalogue === 'process' ? 'sphere' : null;
};
