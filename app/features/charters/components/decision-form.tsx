import { Form, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useId } from 'react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, Card, ConfirmDialog, FormErrorSummary, FormStack, Section, TextArea } from '#app/ui/index.ts';
import type { CharterHeader, Decision } from '../charter-page.queries.server.ts';
import { movements as table, reviewerOf, type Movement } from '../charter-life.model.ts';
import { shortHash } from './hash.tsx';

type DecisionFormProps = {
  header: CharterHeader;
  movements: readonly Movement[];
  contentHash: string;
  /** Which version an approval would make. */
  nextVersion: number;
  decisions: readonly Decision[];
};

/** The main decision first, taking back last. */
const byWeight: readonly Movement[] = ['approve', 'agree', 'submit', 'return', 'withdraw'];

/** What the reader may do with the charter now. A decision names the content it is about. */
export function DecisionForm({ header, movements, contentHash, nextVersion, decisions }: DecisionFormProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const navigation = useNavigation();
  const { revalidate } = useRevalidator();
  const formId = useId();
  const isStale = refusal?.code === 'stale';
  const remarkError = refusal?.fieldErrors.remark;
  const isPending = (movement: Movement) => navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;

  // The decision was about something that is no longer there: show what is.
  useEffect(() => {
    if (isStale) revalidate();
  }, [isStale, revalidate]);

  const params = { version: nextVersion, hash: shortHash(contentHash), reviewer: t(`identity.roles.${reviewerOf(header.regionCode)}`) };
  return (
    <Section title={t('charters.decision.title')} id="decision">
      <Card>
        <Form method="post" id={formId} noValidate preventScrollReset>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="version" value={header.version} />
          <input type="hidden" name="contentHash" value={contentHash} />
          <FormStack>
            {refusal && Object.keys(refusal.fieldErrors).length === 0 && (
              <FormErrorSummary errors={[]} formError={isStale ? t('charters.decision.stale') : t(refusal.messageKey, refusal.params)} />
            )}
            {isUnchangedSinceReturn(decisions) && movements.includes('agree') && <Banner tone="attention">{t('charters.decision.unchanged')}</Banner>}
            {movements.some((movement) => movement !== 'submit') && (
              <TextArea
                name="remark"
                label={t('charters.decision.remark')}
                help={movements.includes('return') ? t('charters.decision.remarkHelp') : undefined}
                required={false}
                rows={3}
                error={remarkError && t(remarkError)}
              />
            )}
            <ButtonRow>
              {byWeight.filter((movement) => movements.includes(movement)).map((movement) =>
                table[movement].needsRemark ? (
                  <Button key={movement} type="submit" name="movement" value={movement} tone="danger" pending={isPending(movement)}>
                    {t(`charters.movements.${movement}`)}
                  </Button>
                ) : (
                  <ConfirmDialog
                    key={movement}
                    form={formId}
                    name="movement"
                    value={movement}
                    trigger={t(`charters.movements.${movement}`)}
                    triggerTone={movement === 'withdraw' ? 'secondary' : 'primary'}
                    title={t(`charters.confirm.${movement}.title`, params)}
                    consequence={t(`charters.confirm.${movement}.consequence`, params)}
                    confirm={t(`charters.movements.${movement}`)}
                    pending={isPending(movement)}
                  />
                ),
              )}
            </ButtonRow>
          </FormStack>
        </Form>
      </Card>
    </Section>
  );
}

/** The trail is newest first: submitted again with the very content that was returned. */
function isUnchangedSinceReturn(decisions: readonly Decision[]): boolean {
  const [submitted, returned] = decisions;
  return submitted?.toState === 'submitted' && returned?.toState === 'returned' && submitted.contentHash === returned.contentHash;
}
