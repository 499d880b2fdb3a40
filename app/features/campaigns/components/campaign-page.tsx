import type { CampaignPageData } from '../campaign-pages.server.ts';
import { DraftPage } from './draft-page.tsx';
import { RunningPage } from './running-page.tsx';

/** A draft shows whom it would reach; from sending on it is its progress that counts. */
export function CampaignPage(page: CampaignPageData) {
  return page.kind === 'draft' ? <DraftPage {...page} /> : <RunningPage {...page} />;
}
