export { BriefingChoicePage } from './components/briefing-choice-page.tsx';
export { BriefingPage } from './components/briefing-page.tsx';
export { briefingChoiceSearch, briefingSearch, officeBriefingParams, organisationBriefingParams, regionBriefingParams } from './briefing.schema.ts';
