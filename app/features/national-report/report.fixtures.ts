import type { CitedFigure } from './cited-figures.model.ts';
import type { FigureToken } from './inline-text.model.ts';

/** A figure of a statistic for 2022, as a report cites it. */
export const citedFigure = (statistic: string, reported: string, period = '2022', cell = ''): CitedFigure => ({
  address: { statistic, period, cell }, reported, verified: null, completeness: null, qualifier: '', name: { kk: statistic, ru: null, en: null }, part: null, unitCode: 'crime',
  unit: { kk: 'қылмыс', ru: 'преступление', en: 'crimes' }, decimals: 1, description: { kk: 'не есептеледі', ru: null, en: null }, definitionVersion: 1, imported: null, publication: null, restated: null,
});

export const tokenOf = (statistic: string, seen: string): FigureToken => ({ address: { statistic, period: '2022', cell: '' }, form: 'number', measure: 'reported', seen });
