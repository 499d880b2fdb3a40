import { sql } from 'drizzle-orm';
import { selectWithParts } from '#app/features/statistic-engine/definitions.queries.server.ts';
import { computeStatistic } from '#app/features/statistic-engine/engine.server.ts';
import { addressKey, membersOf, type Dimension, type Figure, type FigureAddress } from '#app/features/statistic-engine/figure.model.ts';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { placeInCatalogue, type PrintedFigure } from '#db/seed/reference/report-figures.ts';

export type PrintedPlace = Pick<PrintedFigure, 'key' | 'scope' | 'year'>;
type Origin = { source: string; sourceDate: string };
/** What the catalogue says of a printed figure. */
export type CatalogueFigure = { value: number; qualifier: Figure['qualifier']; imported: Origin | null; statistic: string };

const afterAll = '9999-12-31';
const roundTo = (value: number, step: number): number => (step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step);

/** Figures at their addresses, each statistic asked once for a year. */
async function figuresAt(transaction: ActorTransaction, actor: Actor, addresses: readonly FigureAddress[]): Promise<Map<string, Figure>> {
  const definitions = await selectWithParts(transaction, addresses.map(({ statistic }) => statistic));
  const questions = Map.groupBy(addresses, ({ statistic, period }) => `${statistic}|${period}`);
  const figures = new Map<string, Figure>();
  for (const asked of questions.values()) {
    const { statistic, period } = asked[0]!;
    const definition = definitions.get(statistic);
    if (!definition) continue;
    const breakdowns = asked.map(({ cell }) => (Object.keys(membersOf(cell)!) as Dimension[]).sort());
    const unique = [...new Map(breakdowns.map((breakdown) => [breakdown.join(), breakdown])).values()];
    const cells = await computeStatistic(transaction, actor, definition, (code) => definitions.get(code), { period: parsePeriod(period, null)!, breakdowns: unique, filters: {} }, afterAll);
    for (const { cell } of asked) {
      const figure = cells.get(cell);
      if (figure) figures.set(addressKey({ statistic, period, cell }), figure);
    }
  }
  return figures;
}

/** Whose figure an imported one is, by statistic and year. */
async function originsOf(transaction: ActorTransaction): Promise<Map<string, Origin>> {
  const rows = await transaction.execute<Origin & { statistic: string; period: string }>(sql`
    select distinct on (v.code, i.period) v.code as statistic, i.period, coalesce(s.name ->> 'en', s.name ->> 'kk') as source, i.source_date::text as "sourceDate"
    from statistic_versions v join imported_values i on i.series_code = v.source ->> 'seriesCode' join imported_sources s on s.code = i.source_code
    where i.withdrawn_at is null order by v.code, i.period, i.revision desc`);
  return new Map(rows.map(({ statistic, period, source, sourceDate }) => [`${statistic}|${period}`, { source, sourceDate }]));
}

/** Every printed figure that is one, as the statistics of the catalogue compute it for whoever asks. */
export async function computePrinted(transaction: ActorTransaction, actor: Actor, printed: readonly PrintedPlace[]): Promise<Map<PrintedPlace, CatalogueFigure>> {
  const places = printed.map((figure) => ({ figure, place: placeInCatalogue(figure) }));
  const found = await figuresAt(transaction, actor, places.flatMap(({ place }) => place?.addresses ?? []));
  const origins = await originsOf(transaction);
  return new Map(places.flatMap(({ figure, place }): [PrintedPlace, CatalogueFigure][] => {
    if (!place) return [];
    const figures = place.addresses.map((address) => found.get(addressKey(address)));
    if (figures.some((known) => !known || known.reported === null)) return [];
    const [one, other] = figures.map((known) => Number(known!.reported));
    const value = place.how === 'is' ? one! : place.how === 'sum' ? one! + other! : (100 * (one! - other!)) / other!;
    const { statistic, period } = place.addresses[0]!;
    return [[figure, {
      value: place.roundedTo === null ? value : roundTo(value, place.roundedTo), qualifier: figures[0]!.qualifier, imported: place.how === 'is' ? (origins.get(`${statistic}|${period}`) ?? null) : null, statistic,
    }]];
  }));
}
