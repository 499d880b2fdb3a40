import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { PortfolioPage, portfolioSearch } from '#app/features/portfolio/index.ts';
import { loadPortfolioFor } from '#app/features/portfolio/index.server.ts';
import { SavedViews, savedViewActionSchema } from '#app/features/saved-views/index.ts';
import { loadSavedViews, removeView, saveView } from '#app/features/saved-views/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

const screen = 'portfolio';

export const loader = defineLoader({ access: 'portfolio.read', search: portfolioSearch }, async ({ actor, search, today, read }) => {
  const [{ summaries, ...portfolio }, views] = await read((transaction) =>
    Promise.all([loadPortfolioFor(transaction, actor, search, today, read), loadSavedViews(transaction, screen)]));
  return {
    ...portfolio,
    // Sums of money may be larger than what a number holds exactly.
    summaries: summaries.map((summary) => ({ ...summary, plannedTenge: String(summary.plannedTenge), usedTenge: String(summary.usedTenge) })),
    views, search, personId: actor.personId, newViewId: uuid(), hasOffices: actor.scope === 'national' || actor.scope === 'region', maySave: may(actor, 'view.save'),
  };
});

export const action = defineAction({ access: 'view.save', input: savedViewActionSchema }, async ({ actor, input, write }) => {
  if (input.intent === 'saveView') {
    await write((transaction) => saveView(transaction, actor, screen, input));
    return redirectWithFlash(`/portfolio?${input.query}`, { messageKey: 'savedViews.saved' });
  }
  await write((transaction) => removeView(transaction, input.id));
  return redirectWithFlash('/portfolio', { messageKey: 'savedViews.removed' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('portfolio.title'));

export default function Portfolio() {
  const { views, personId, newViewId, maySave, ...portfolio } = useLoaderData<typeof loader>();
  return <PortfolioPage {...portfolio} views={<SavedViews views={views} personId={personId} newId={newViewId} path="/portfolio" maySave={maySave} />} />;
}
