export { CampaignFormPage } from './components/campaign-form-page.tsx';
export { CampaignPage } from './components/campaign-page.tsx';
export { CampaignsPage } from './components/campaigns-page.tsx';
export {
  audienceSchema, campaignActionSchema, campaignParams, campaignsSearch, editCampaignSchema, newCampaignSchema, progressExportSearch, progressSearch, silenceRulesSchema,
} from './campaign.schema.ts';
export { keepWhileTyping, readAgainAfterStale } from './revalidation.ts';
