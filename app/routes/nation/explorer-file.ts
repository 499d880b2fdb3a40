import { explorerFileSearch, viewOf } from '#app/features/explorer/index.ts';
import { explorerFile, loadExplorer } from '#app/features/explorer/index.server.ts';
import { scopeOf } from '#app/features/statistics/statistics-scope.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The view of an address as a file, with its figures as they are at this moment. */
export const loader = defineLoader({ access: 'statistics.read', search: explorerFileSearch }, async ({ services, actor, viewer, request, search, today, language, t, read }) => {
  const view = viewOf(new URL(request.url).searchParams);
  const { data } = await read((transaction) => loadExplorer(transaction, actor, read, { view, today }));
  return explorerFile(data, search.format, { actor, scope: scopeOf(viewer.membership!), t, language, now: services.now() });
});
