export { loadBriefing, loadBriefingChoices } from './briefing.queries.server.ts';
export { briefingResponse } from './briefing-paper.server.ts';
