import { cellOf, type FigureAddress, type Members } from '#app/features/statistic-engine/figure.model.ts';
import { importedThemes } from './imported-figures.ts';

export type PrintedFigure = { key: string; value: number | string; scope: string; year: number; qualifier?: string };

/**
 * Where the catalogue has a printed figure: at one address, as the sum of several, or as the change from the second of two to the
 * first, in per cent. Rounded as it is printed.
 */
export type PlaceInCatalogue = { how: 'is' | 'sum' | 'change'; addresses: FigureAddress[]; roundedTo: number | null };

type Part = [statistic: string, members: Members];

const ofRegion = (statistic: string, region: string): Part => [statistic, { region }];
const ofKind = (statistic: string, officeKind: 'cga' | 'lea'): Part => [statistic, { officeKind }];

/** Printed figures that are cells of a statistic, or its whole under another name. */
const cells: Record<string, Part> = {
  'sps4.project_offices.cga': ofKind('sps4.project_offices', 'cga'),
  'sps4.project_offices.lea': ofKind('sps4.project_offices', 'lea'),
  'sps4.compliance.documents_developed.cga': ofKind('sps4.compliance.documents_developed', 'cga'),
  'sps4.compliance.documents_developed.lea': ofKind('sps4.compliance.documents_developed', 'lea'),
  'culture.civil_servants_trained.cga': ofKind('culture.civil_servants_trained', 'cga'),
  'culture.civil_servants_trained.lea': ofKind('culture.civil_servants_trained', 'lea'),
  'external_assessment.sec.kokshe.plots_returned': ofRegion('external_assessment.land_plots_returned', 'KZ-11'),
  'external_assessment.sec.kokshe.plots_area': ofRegion('external_assessment.land_plots_area', 'KZ-11'),
  'external_assessment.sec.kokshe.plots_value': ofRegion('external_assessment.land_plots_value', 'KZ-11'),
  'external_assessment.sec.astana.plots_returned': ofRegion('external_assessment.land_plots_returned', 'KZ-71'),
  'external_assessment.sec.astana.plots_area': ofRegion('external_assessment.land_plots_area', 'KZ-71'),
  'external_assessment.sec.astana.plots_value': ofRegion('external_assessment.land_plots_value', 'KZ-71'),
  'external_assessment.sec.zhetysu.plots_returned': ofRegion('external_assessment.land_plots_returned', 'KZ-33'),
  'external_assessment.sec.zhetysu.plots_area': ofRegion('external_assessment.land_plots_area', 'KZ-33'),
  'external_assessment.sec.zhetysu.plots_value': ofRegion('external_assessment.land_plots_value', 'KZ-33'),
  'external_assessment.apartments_returned.zhetysu': ofRegion('external_assessment.apartments_returned', 'KZ-33'),
  'external_assessment.apartments_returned.wko': ofRegion('external_assessment.apartments_returned', 'KZ-27'),
  'external_assessment.apartments_returned.akmola': ofRegion('external_assessment.apartments_returned', 'KZ-11'),
  'external_assessment.apartments_returned.pavlodar': ofRegion('external_assessment.apartments_returned', 'KZ-55'),
  'ac_monitoring.roads.costs_excluded.shymkent': ofRegion('ac_monitoring.roads.costs_excluded', 'KZ-79'),
  'ac_monitoring.roads.costs_excluded.zhetysu': ofRegion('ac_monitoring.roads.costs_excluded', 'KZ-33'),
  'ac_evaluation.drafts_examined.laws': ['ac_evaluation.drafts_examined', { kind: 'law' }],
  'ac_evaluation.drafts_examined.cga_bylaws': ['ac_evaluation.drafts_examined', { kind: 'cgaByLaw' }],
  'ac_evaluation.drafts_examined.lea_bylaws': ['ac_evaluation.drafts_examined', { kind: 'leaByLaw' }],
  'ac_monitoring.artsport.financing.2021': ['ac_monitoring.artsport.financing', {}],
  'ac_monitoring.artsport.financing.2022': ['ac_monitoring.artsport.financing', {}],
};

/** Changes since the year before, in per cent. */
const changes: Record<string, string> = {
  'statistics.corruption_crimes.change': 'statistics.corruption_crimes.registered_all',
  'statistics.convicted.change': 'statistics.convicted.total',
  'statistics.acs.grave_crimes_change': 'statistics.acs.grave_crimes',
};

/** Printed as the sum of two years, rounded to billions. */
const sumsOfTwoYears: Record<string, { statistic: string; roundedTo: number }> = {
  'ac_monitoring.artsport.financing.total': { statistic: 'ac_monitoring.artsport.financing', roundedTo: 1e9 },
};

/** Words rather than figures: no statistic has them. */
const words = ['sps4.monitoring_cadence'];

const seriesOf = new Map(importedThemes.flatMap(({ series }) => series.map((one) => [one.code, one] as const)));

/** @returns null for what is no figure. */
export function placeInCatalogue({ key, scope, year }: Pick<PrintedFigure, 'key' | 'scope' | 'year'>): PlaceInCatalogue | null {
  if (words.includes(key)) return null;
  const at = (statistic: string, members: Members = {}, of = year): FigureAddress => ({ statistic, period: String(of), cell: cellOf(members) });
  const [changing, summed] = [changes[key], sumsOfTwoYears[key]];
  if (changing) return { how: 'change', addresses: [at(changing), at(changing, {}, year - 1)], roundedTo: 0.1 };
  if (summed) return { how: 'sum', addresses: [at(summed.statistic), at(summed.statistic, {}, year - 1)], roundedTo: summed.roundedTo };
  const series = seriesOf.get(key);
  const [statistic, members] = series ? [key, series.scopeKind === 'region' ? { region: scope } : {}] : (cells[key] ?? [key.replace(/\.total$/, ''), {}]);
  return { how: 'is', addresses: [at(statistic, members)], roundedTo: null };
}
