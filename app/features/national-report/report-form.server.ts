import type * as z from 'zod';
import { may } from '#app/platform/auth/permissions.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { figureReaderOf, type FigureSources } from './figure-sources.server.ts';
import { documentFrom } from './report-pages.server.ts';
import { selectBlocks, selectChapters } from './report.queries.server.ts';
import type { reportActionSchema } from './report.schema.ts';
import { assignChapter, bindPublications, moveReport, reportOf } from './report.service.server.ts';

type Posted = z.output<typeof reportActionSchema>;
type Context = { transaction: ActorTransaction; actor: Actor; sources: FigureSources; today: string; now: Date };

/** Binding, assignment, agreement and publication of a report. @returns the key of the sentence that says it is done. @throws AppError 403, 404, 409, 422. */
export async function actOnReport({ transaction, actor, sources, today, now }: Context, year: number, posted: Posted): Promise<string> {
  switch (posted.intent) {
    case 'bind':
      await bindPublications(transaction, actor, year, posted.version, posted);
      return 'nationalReport.done.bind';
    case 'assign':
      await assignChapter(transaction, actor, { year, sectionCode: posted.sectionCode }, posted.version, posted);
      return 'nationalReport.done.assign';
    case 'move': {
      if (!may(actor, posted.movement === 'publish' ? 'nationalReport.publish' : 'nationalReport.agree')) throw forbidden();
      const report = await reportOf(transaction, year);
      await moveReport(transaction, actor, year, posted, {
        read: figureReaderOf(sources, transaction, actor, report, today),
        isPublicationPublic: async (id) => (await sources.publications(transaction)).some((publication) => publication.id === id && publication.state === 'published'),
        documentOf: async (language, figures) => {
          const [chapters, blocks] = await Promise.all([selectChapters(transaction, year), selectBlocks(transaction, year)]);
          return documentFrom({ transaction, now }, { ...report, state: 'published' }, language, chapters, blocks.filter(({ isRemoved }) => !isRemoved), figures);
        },
      });
      return `nationalReport.done.report${posted.movement[0]!.toUpperCase()}${posted.movement.slice(1)}`;
    }
  }
}
