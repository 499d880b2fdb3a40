import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { FigureAddress, NamedFigure } from '#app/features/statistic-engine/index.ts';
import type { Language, Localized } from '#app/platform/i18n/index.ts';
import type { CitedFigure, CitedPublication, FigureReader, Restated } from './cited-figures.model.ts';
import type { ReportHeader } from './report.queries.server.ts';

export type PublicationChoice = CitedPublication & { code: string; state: string };
export type StatisticChoice = { code: string; name: Localized; unit: Localized; dimensions: readonly string[] };

/** Where figures come from: the statistics as they are now, and the publications in which they are frozen. */
export type FigureSources = {
  live: (transaction: ActorTransaction, actor: Actor, addresses: FigureAddress[], today: string) => Promise<Map<string, NamedFigure>>;
  published: (transaction: ActorTransaction, publicationId: string, addresses: FigureAddress[]) => Promise<Map<string, NamedFigure & { restated: Restated | null }>>;
  publications: (transaction: ActorTransaction) => Promise<PublicationChoice[]>;
  search: (transaction: ActorTransaction, search: { q: string | null; theme: string | null }, language: Language) => Promise<StatisticChoice[]>;
  cells: (transaction: ActorTransaction, actor: Actor, choice: { statistic: string; period: string; dimension: string }, today: string) => Promise<NamedFigure[]>;
};

/** Reads figures for a report: of the publications that it is bound to, else as the records are today. */
export function figureReaderOf(
  sources: FigureSources, transaction: ActorTransaction, actor: Actor, report: Pick<ReportHeader, 'publicationId' | 'comparisonPublicationId'>, today: string,
): FigureReader {
  return async (addresses) => {
    if (addresses.length === 0) return new Map();
    const { publicationId, comparisonPublicationId } = report;
    if (publicationId === null) {
      const live = await sources.live(transaction, actor, addresses, today);
      return new Map([...live].map(([key, figure]): [string, CitedFigure] => [key, { ...figure, publication: null, restated: null }]));
    }
    const publications = await sources.publications(transaction);
    const figures = new Map<string, CitedFigure>();
    // What both have is cited from the publication of the year itself.
    for (const id of [comparisonPublicationId, publicationId]) {
      const publication = publications.find((one) => one.id === id);
      if (id === null || !publication) continue;
      const { title, period, asOf, contentHash } = publication;
      for (const [key, figure] of await sources.published(transaction, id, addresses)) figures.set(key, { ...figure, publication: { id, title, period, asOf, contentHash } });
    }
    return figures;
  };
}
