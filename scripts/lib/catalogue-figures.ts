import { placeInCatalogue, type PrintedFigure } from '#db/seed/reference/report-figures.ts';
import { addressKey, type FigureAddress, type NamedFigure } from '#app/features/statistic-catalogue/figure.model.ts';
import { loadNamedFigures } from '#app/features/statistic-catalogue/named-figures.queries.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

export type PrintedPlace = Pick<PrintedFigure, 'key' | 'scope' | 'year'>;
/** What the catalogue says of a printed figure. */
export type CatalogueFigure = { value: number; qualifier: NamedFigure['qualifier']; imported: NamedFigure['imported']; statistic: string };

const afterAll = '9999-12-31';
const roundTo = (value: number, step: number): number => (step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step);

/** Every printed figure that is one, as the statistics of the catalogue compute it for whoever asks. */
export async function computePrinted(transaction: ActorTransaction, actor: Actor, printed: readonly PrintedPlace[]): Promise<Map<PrintedPlace, CatalogueFigure>> {
  const places = printed.map((figure) => ({ figure, place: placeInCatalogue(figure) }));
  const found = await loadNamedFigures(transaction, actor, places.flatMap(({ place }) => place?.addresses ?? []), afterAll);
  const at = (address: FigureAddress) => found.get(addressKey(address));
  return new Map(places.flatMap(({ figure, place }): [PrintedPlace, CatalogueFigure][] => {
    const figures = place?.addresses.map(at);
    const [first] = figures ?? [];
    if (!place || !first || figures!.some((one) => !one || one.reported === null)) return [];
    const [one, other] = figures!.map((known) => Number(known!.reported));
    const value = place.how === 'is' ? one! : place.how === 'sum' ? one! + other! : (100 * (one! - other!)) / other!;
    const imported = place.how === 'is' ? first.imported : null;
    return [[figure, { value: place.roundedTo === null ? value : roundTo(value, place.roundedTo), qualifier: first.qualifier, imported, statistic: first.address.statistic }]];
  }));
}
