import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Card, ConfirmDialog, FormErrorSummary, FormStack, Section, TextArea } from '#app/ui/index.ts';
import { changeRuleOf, ruleOf, type ChangeMovement, type Movement } from '#app/features/charters/index.ts';
import type { ChangedMeanwhile } from '../submissions.queries.server.ts';
import { ChangedPanel } from './submission-differences.tsx';

type DecisionFormProps = {
  version: number;
  /** A decision names the content it is about. */
  contentHash: string;
  /** For the sentences that say what will be different. */
  params: Record<string, string | number>;
  /** Something the decider should know first. */
  notice?: ReactNode;
} & ({ subject: 'charter'; movements: readonly Movement[] } | { subject: 'changeRequest'; movements: readonly ChangeMovement[] });

/** The main decision first, taking back and ending last. */
const byWeight: readonly (Movement | ChangeMovement)[] = [
  'approve', 'agree', 'submit', 'close', 'start', 'resume', 'beginClosing', 'return', 'reopen', 'suspend', 'withdraw', 'terminate',
];
const mainMovements = new Set<string>(['approve', 'agree', 'submit', 'close', 'start', 'resume']);

/**
 * What the reader may do now. Each button says what will be different before it does it. A decision about what changed meanwhile
 * comes back with the difference, and the next one is about what that difference shows.
 */
export function DecisionForm({ subject, version, movements, contentHash, params, notice }: DecisionFormProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const answer = useActionData<{ changed?: ChangedMeanwhile; remark?: string | null }>();
  const refused = useRefusal();
  // Other forms stand on the same page: this one posts to an address of its own and shows what was refused there.
  const refusal = search.get('form') === 'decision' ? refused : null;
  const navigation = useNavigation();
  const formId = useId();
  const isStale = refusal?.code === 'stale';
  const changed = (isStale && answer?.changed) || null;
  const about = changed?.contentHash ? { version: changed.version, contentHash: changed.contentHash } : { version, contentHash };
  const remarkError = refusal?.fieldErrors.remark;
  const sentence = changed
    ? t(changed.differences.length > 0 ? 'charterLife.submissions.refused' : 'charterLife.submissions.moved')
    : refusal && (isStale ? t('charters.decision.stale') : t(refusal.messageKey, refusal.params));
  const question = (movement: string) =>
    t(subject === 'charter' ? `charters.confirm.${movement}.title` : `charterLife.changes.confirm.${movement}.title`, params);
  const consequence = (movement: string) =>
    t(subject === 'charter' ? `charters.confirm.${movement}.consequence` : `charterLife.changes.confirm.${movement}.consequence`, params);
  const offered = byWeight.filter((movement) => (movements as readonly string[]).includes(movement));
  const needsRemark = (movement: Movement | ChangeMovement) =>
    subject === 'charter' ? ruleOf(movement as Movement).needsRemark : changeRuleOf(movement as ChangeMovement).needsRemark;

  if (offered.length === 0 && !refusal) return null;
  return (
    <Section title={t('charters.decision.title')} id="decision">
      <Card>
        <Form method="post" action="?form=decision" id={formId} noValidate preventScrollReset>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="version" value={about.version} />
          <input type="hidden" name="contentHash" value={about.contentHash} />
          <FormStack>
            {refusal && Object.keys(refusal.fieldErrors).length === 0 && <FormErrorSummary errors={[]} formError={sentence} />}
            {changed && <ChangedPanel subject={subject} changed={changed} />}
            {notice}
            {offered.some((movement) => movement !== 'submit') && (
              <TextArea
                name="remark"
                label={t('charters.decision.remark')}
                help={offered.some(needsRemark) ? t('charterLife.decision.remarkHelp') : undefined}
                required={false}
                rows={3}
                defaultValue={answer?.remark ?? undefined}
                error={remarkError && t(remarkError)}
              />
            )}
            {offered.length > 0 && (
              <ButtonRow>
                {offered.map((movement) =>
                  movement === 'return' ? (
                    <Button
                      key={movement} type="submit" name="movement" value={movement} tone="danger"
                      pending={navigation.state !== 'idle' && navigation.formData?.get('movement') === movement}
                    >
                      {t(`charters.movements.${movement}`)}
                    </Button>
                  ) : (
                    <ConfirmDialog
                      key={movement}
                      form={formId}
                      name="movement"
                      value={movement}
                      trigger={t(`charters.movements.${movement}`)}
                      triggerTone={mainMovements.has(movement) ? 'primary' : 'secondary'}
                      tone={movement === 'terminate' ? 'danger' : 'primary'}
                      title={question(movement)}
                      consequence={consequence(movement)}
                      confirm={t(`charters.movements.${movement}`)}
                      pending={navigation.state !== 'idle' && navigation.formData?.get('movement') === movement}
                    />
                  ),
                )}
              </ButtonRow>
            )}
          </FormStack>
        </Form>
      </Card>
    </Section>
  );
}
