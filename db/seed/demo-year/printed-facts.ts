import report from '../reference/report-2022.json' with { type: 'json' };

/** Figures of the report for 2022 that daily indicators produce. The reconstructed values add up to exactly these. */
export const printedFacts = {
  organisationsAnalysed: 428,
  risksIdentified: 4486,
  risksEliminated: 3773,
  complianceServices: 6118,
  complianceDocuments: { lea: 522, cga: 130 },
  certificates: 19,
  /** The report says “more than eleven thousand”. */
  awarenessEvents: 11046,
  civilServantsTrained: { cga: 1225, lea: 559 },
} as const;

/** Figures of the report for 2022 about business and legal help, which nobody typed: the register of events adds up to them. */
export const printedCulture = {
  /** The report says “about 500”. */
  businessEvents: 500,
  /** The report says “more than twenty thousand”. */
  entrepreneursReached: 20140,
  largeBusinessMeetings: 116,
  largeBusinessRepresentatives: 1150,
  adviserRecipients: 9000,
} as const;

type PrintedFigure = { key: string; value: number | string; year: number };

/** A figure as the report of 2022 prints it. */
export function printedFigure(key: string, year = 2022): number {
  const found = (report.figures as PrintedFigure[]).find((figure) => figure.key === key && figure.year === year);
  if (typeof found?.value !== 'number') throw new Error(`The report prints no number ${key} of ${year}`);
  return found.value;
}
