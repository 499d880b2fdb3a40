import { briefingSearch, organisationBriefingParams } from '#app/features/briefing/index.ts';
import { briefingResponse } from '#app/features/briefing/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'briefing.organisation', params: organisationBriefingParams, search: briefingSearch }, ({ actor, params, search, services, language, today, read }) =>
  briefingResponse({ actor, subject: { kind: 'organisation' as const, ...params }, year: search.year, language, today, now: services.now(), read }));
