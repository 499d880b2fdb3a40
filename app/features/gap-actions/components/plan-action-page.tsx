import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, Card, FormStack, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import type { GapPageData } from '../gap-actions.queries.server.ts';
import type { GapKey } from '../gap-actions.schema.ts';
import styles from './gap-actions.module.css';
import { PlanFields } from './plan-fields.tsx';

type PlanActionPageProps = GapPageData & { gapKey: GapKey; newId: string };

/** An action about one gap is planned. */
export function PlanActionPage({ gap, evidenceKinds, gapKey, newId }: PlanActionPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const checklist = `/checklists/${gapKey.officeId}/${gapKey.checklistId}`;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('gapActions.title'), to: '/actions' }, { label: gap.title, to: checklist }, { label: t('gapActions.plan.title') }]} />
      <PageHeader kicker={localize(gap.organisationName)} title={t('gapActions.plan.title')} />
      <Card>
        <p className={styles.quiet}>{t(`gapActions.plan.${gap.value}`)}</p>
        <p className={styles.words}>
          <strong>{gap.code}</strong> {localize(gap.text)}
        </p>
        {gap.comment && <p className={styles.words}>{gap.comment}</p>}
        {gap.remark && <p className={styles.words}>{gap.remark}</p>}
      </Card>
      <Card>
        <Form method="post" noValidate>
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={newId} />
            <PlanFields owners={gap.owners} evidenceKinds={evidenceKinds} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit" tone="primary">{t('gapActions.plan.button')}</Button>
              <LinkButton to={checklist}>{t('gapActions.plan.cancel')}</LinkButton>
            </ButtonRow>
          </FormStack>
        </Form>
      </Card>
    </Page>
  );
}
