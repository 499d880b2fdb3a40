import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, ButtonRow, Card, ConfirmDialog, EmptyState, LinkButton, Section } from '#app/ui/index.ts';
import { acceptsChanges, isEditable, isOver } from '../charter-life.model.ts';
import type { Difference } from '../charter-difference.model.ts';
import type { CharterHeader, Names } from '../charter-page.queries.server.ts';
import { CharterFrame } from './charter-frame.tsx';
import { Differences } from './differences.tsx';

export type TemplateOfferPageProps = {
  header: CharterHeader;
  names: Names;
  offer: { templateId: string; templateVersion: number; previousVersion: number; differences: Difference[] } | null;
};

/** What a newer version of the template would change in this very charter, to take or to leave. */
export function TemplateOfferPage({ header, names, offer }: TemplateOfferPageProps) {
  const { t } = useTranslation();
  return (
    <CharterFrame header={header}>
      {offer ? <Offer header={header} names={names} offer={offer} /> : <EmptyState title={t('charters.template.none')}>{t('charters.template.noneText')}</EmptyState>}
    </CharterFrame>
  );
}

function Offer({ header, names, offer }: { header: CharterHeader; names: Names; offer: NonNullable<TemplateOfferPageProps['offer']> }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  return (
    <Section title={t('charters.template.title', { version: offer.templateVersion })} about={t('charters.template.about', { from: offer.previousVersion, to: offer.templateVersion })}>
      {refusal && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
      <Card>{offer.differences.length === 0 ? <p>{t('charters.template.noDifference')}</p> : <Differences differences={offer.differences} names={names} />}</Card>
      {acceptsChanges(header.state) && (
        <Banner
          action={
            <LinkButton to={`/charters/${header.officeId}/${header.charterId}/changes`} size="small">
              {t('charters.tabs.changes')}
            </LinkButton>
          }
        >
          {t('charters.template.byChange')}
        </Banner>
      )}
      <ButtonRow>
        {isEditable(header.state) && offer.differences.length > 0 && <Answer header={header} offer={offer} intent="take" />}
        {!isOver(header.state) && <Answer header={header} offer={offer} intent="leave" />}
      </ButtonRow>
    </Section>
  );
}

type AnswerProps = { header: CharterHeader; offer: { templateId: string; templateVersion: number }; intent: 'take' | 'leave' };

function Answer({ header, offer, intent }: AnswerProps) {
  const { t } = useTranslation();
  const formId = useId();
  const navigation = useNavigation();
  return (
    <Form method="post" id={formId}>
      <input type="hidden" name="version" value={header.version} />
      <input type="hidden" name="templateId" value={offer.templateId} />
      <ConfirmDialog
        form={formId}
        name="intent"
        value={intent}
        trigger={t(`charters.template.${intent}`)}
        triggerTone={intent === 'take' ? 'primary' : undefined}
        title={t(`charters.template.${intent}Title`)}
        consequence={t(`charters.template.${intent}Consequence`, { version: offer.templateVersion })}
        confirm={t(`charters.template.${intent}`)}
        pending={navigation.formData?.get('intent') === intent}
      />
    </Form>
  );
}
