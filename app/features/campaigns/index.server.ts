export { advanceCampaigns, giveNotices } from './campaign-jobs.server.ts';
export { loadAudiencePreview, loadCampaignPage, loadCampaignsPage, loadEditCampaignPage, loadNewCampaignPage } from './campaign-pages.server.ts';
export { actOnCampaign, createCampaign, editCampaign, saveSilenceRules } from './campaign.service.server.ts';
export { exportProgress } from './campaigns-export.server.ts';
