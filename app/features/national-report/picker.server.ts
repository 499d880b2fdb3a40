import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { localize, type Language } from '#app/platform/i18n/index.ts';
import { plainDecimal, seenOf } from './cited-figures.model.ts';
import { figureReaderOf, type FigureSources } from './figure-sources.server.ts';
import { figureForms, printFigure, type FigureForm } from './number-words.model.ts';
import { printToken } from './inline-text.model.ts';
import { findReport } from './report.queries.server.ts';
import type { FigureAddress, NamedFigure } from '#app/features/statistic-engine/index.ts';

type Search = { q: string | null; theme: string | null; statistic: string | null; period: string | null; dimension: string | null };

/** One way in which a figure can be put into a text. */
export type PickedForm = { measure: 'reported' | 'verified'; form: FigureForm; text: string; isRounded: boolean; token: string };
export type PickedCell = { cell: string; label: string; exact: string; forms: PickedForm[] };

/** Forms that say the figure truly: percent of shares, tenge of money, thousands where there are any. */
const formsOf = ({ unitCode }: NamedFigure, value: string): FigureForm[] =>
  figureForms.filter((form) => {
    if (form === 'number') return true;
    if (form === 'percent') return unitCode === 'percent';
    if (form === 'thousands') return unitCode !== 'tenge' && unitCode !== 'percent' && Number(value) >= 1000;
    if (unitCode !== 'tenge') return false;
    return form === 'tenge' || Number(value) >= (form === 'billions' ? 1e9 : 1e6);
  });

function picked(figure: NamedFigure, language: Language): PickedCell {
  const forms = (['reported', 'verified'] as const).flatMap((measure) => {
    const value = figure[measure];
    if (value === null) return [];
    return formsOf(figure, value).map((form): PickedForm => {
      const { text, isRounded } = printFigure({ value: plainDecimal(value), decimals: figure.decimals, qualifier: figure.qualifier }, form, language);
      return { measure, form, text, isRounded, token: printToken({ address: figure.address, form, measure, seen: seenOf(figure, measure) }) };
    });
  });
  const { reported } = figure;
  return {
    cell: figure.address.cell, label: localize(figure.part ?? figure.name, language),
    exact: reported === null ? '–' : `${printFigure({ value: reported, decimals: figure.decimals, qualifier: figure.qualifier }, 'number', language).text} ${localize(figure.unit, language)}`, forms,
  };
}

/** Statistics whose names match; of a chosen one, its figures of a period: the whole and the parts by a dimension. */
export async function loadPicker(transaction: ActorTransaction, actor: Actor, sources: FigureSources, search: Search & { year: number }, language: Language, today: string) {
  const { statistic, dimension } = search;
  const period = search.period ?? String(search.year);
  const found = statistic === null && search.q === null ? [] : await sources.search(transaction, { q: statistic ?? search.q, theme: search.theme }, language);
  const statistics = found.slice(0, 30).map(({ code, name, unit, dimensions }) => ({ code, name: localize(name, language), unit: localize(unit, language), dimensions: [...dimensions] }));
  if (statistic === null) return { statistics, cells: [], description: '' };
  const report = await findReport(transaction, search.year);
  const read = figureReaderOf(sources, transaction, actor, report ?? { publicationId: null, comparisonPublicationId: null }, today);
  const whole: FigureAddress = { statistic, period, cell: '' };
  const parts = dimension === null ? [] : await sources.cells(transaction, actor, { statistic, period, dimension }, today);
  // The parts are named by the statistics, their figures are those that the report cites.
  const figures = await read([whole, ...parts.map(({ address }) => address)]);
  return { statistics, cells: [...figures.values()].map((figure) => picked(figure, language)), description: localize([...figures.values()][0]?.description ?? { kk: '', ru: null, en: null }, language) };
}
export type PickerData = Awaited<ReturnType<typeof loadPicker>>;
