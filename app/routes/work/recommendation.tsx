import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { RecommendationPage, recommendationActionSchema, recommendationParams } from '#app/features/recommendations/index.ts';
import { actOnRecommendation, loadRecommendation } from '#app/features/recommendations/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'recommendation.read', params: recommendationParams }, async ({ services, actor, params, today, read }) => ({
  recommendation: await read((transaction) => loadRecommendation(transaction, params, today)),
  role: actor.role,
  personId: actor.personId,
  today,
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction(
  { access: 'recommendation.act', params: recommendationParams, input: recommendationActionSchema },
  async ({ services, actor, params, input, today, write }) => {
    await actOnRecommendation(services, actor, write, params, input, today);
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/recommendations/${params.officeId}/${params.recommendationId}`, { messageKey: `recommendations.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ recommendation }, { t }) => t('recommendations.number', { number: recommendation.number }));

export default function Recommendation() {
  return <RecommendationPage {...useLoaderData<typeof loader>()} />;
}
