import { Form, useNavigation } from '@remix-run/react';
import { Send, Trash2 } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { ButtonRow, ConfirmDialog, EmptyState, LinkButton, Page, Section } from '#app/ui/index.ts';
import type { DraftPageData } from '../campaign-pages.server.ts';
import { AudienceTable } from './audience-preview.tsx';
import { CampaignHead } from './campaign-head.tsx';

export function DraftPage({ header, own, preview, mayAct }: DraftPageData) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const { summary } = useFormRefusal();
  const isBusy = navigation.state === 'submitting';
  return (
    <Page>
      <CampaignHead header={header} />
      {summary}
      {mayAct && (
        <ButtonRow>
          <Form method="post" id="act" hidden><input type="hidden" name="version" value={own.version} /></Form>
          <ConfirmDialog
            trigger={t('campaigns.deeds.send')} triggerTone="primary" triggerIcon={Send} disabled={preview.count === 0} pending={isBusy} title={t('campaigns.confirm.sendTitle', { title: header.title })}
            consequence={t('campaigns.confirm.send', { count: preview.count, on: format.date(header.dueOn) })} confirm={t('campaigns.deeds.send')} form="act" name="intent" value="send"
          />
          <LinkButton to={`/campaigns/${header.officeId}/${header.campaignId}/edit`}>{t('campaigns.deeds.edit')}</LinkButton>
          <ConfirmDialog
            trigger={t('campaigns.deeds.delete')} triggerTone="quiet" triggerIcon={Trash2} pending={isBusy} title={t('campaigns.confirm.deleteTitle', { title: header.title })}
            consequence={t('campaigns.confirm.delete')} confirm={t('campaigns.deeds.delete')} tone="danger" form="act" name="intent" value="delete"
          />
        </ButtonRow>
      )}
      <Section title={t('campaigns.audience.count', { count: preview.count })} about={preview.count > 0 ? t('campaigns.audience.inOffices', { count: preview.offices }) : undefined}>
        {preview.count === 0 ? <EmptyState title={t('campaigns.audience.nobody')}>{t('campaigns.audience.nobodyAbout')}</EmptyState> : <AudienceTable rows={preview.rows} count={preview.count} />}
      </Section>
    </Page>
  );
}
