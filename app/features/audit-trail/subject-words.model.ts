/** The root keys of messages that name the fields of tables, by how the names of the tables begin. */
const owners: readonly (readonly [beginning: string, words: readonly string[]])[] = [
  ['charter_change', ['charterLife', 'charters']], ['charter', ['charters', 'charterWork']], ['control_point', ['charterWork', 'charters']], ['task', ['charterWork', 'charters']],
  ['occurrence', ['charterWork']], ['template', ['charters']], ['project_template', ['charters']],
  ['internal_anal', ['internalAnalyses']], ['analysis', ['internalAnalyses']], ['exposed', ['exposedPositions']],
  ['risk_c', ['riskCatalogues', 'riskRegister']], ['risk_b', ['riskCatalogues']], ['risk_l', ['riskCatalogues']], ['elimination', ['riskCatalogues']], ['risk', ['riskRegister']], ['review', ['riskRegister']],
  ['regional_issue', ['regionalIssues']], ['recommendation', ['recommendations']],
  ['compliance', ['complianceServices']], ['checklist', ['checklists']], ['gap_action', ['gapActions']], ['campaign', ['campaigns']],
  ['culture', ['cultureEvents']], ['framework', ['frameworks']], ['requirement', ['frameworks']],
  ['imported', ['importedFigures']], ['publication', ['publications']], ['report', ['nationalReport']], ['national_report', ['nationalReport']], ['statistic', ['statisticCatalogue']],
  ['external_assessments', ['coordinatorRegisters']], ['monitoring_studies', ['coordinatorRegisters']], ['draft_act', ['coordinatorRegisters']], ['integrity', ['coordinatorRegisters']], ['effects', ['coordinatorRegisters']],
];

export const wordsOf = (subject: string): readonly string[] => owners.find(([beginning]) => subject.startsWith(beginning))?.[1] ?? [];
