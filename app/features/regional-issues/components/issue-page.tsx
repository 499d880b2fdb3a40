import { Form, useNavigation } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, ButtonRow, Card, CardItem, CardList, DateField, FieldRow, FormScope, FormStack, Page, PageHeader, Section, Sides, TextArea, TextField,
} from '#app/ui/index.ts';
import { isOverdue, issueLife, movementsOf, type IssueMovement } from '../issue-life.model.ts';
import type { IssueChoices, IssuePage as IssueData } from '../regional-issues.queries.server.ts';
import { IssueFields } from './issue-fields.tsx';
import { IssueStateBadge } from './issue-words.tsx';
import styles from './regional-issues.module.css';

type IssuePageProps = { issue: IssueData; choices: IssueChoices; role: Role; today: string };

/** One issue: what it is, what was agreed, what came of it, and the path. */
export function IssuePage({ issue, choices, role, today }: IssuePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const movements = movementsOf(issue.state, role);
  const mayEdit = may({ role }, 'regionalIssue.raise') && ['raised', 'agreed', 'inProgress'].includes(issue.state);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('regionalIssues.title'), to: '/regional-issues' }, { label: localize(issue.regionName), to: '/regional-issues' }, { label: format.number(issue.number) }]} />
      <PageHeader
        kicker={localize(issue.officeName)}
        title={issue.title}
        state={<IssueStateBadge state={issue.state} isOverdue={isOverdue(issue, today)} />}
        facts={[
          { label: t('regionalIssues.fields.sphere'), value: localize(issue.sphere) },
          { label: t('regionalIssues.fields.raisedOn'), value: format.date(issue.raisedOn) },
          ...(issue.dueOn ? [{ label: t('regionalIssues.fields.dueOn'), value: format.date(issue.dueOn) }] : []),
        ]}
      />
      <Sides>
        <div>
          <Section title={t('regionalIssues.about')}>
            <Text label={t('regionalIssues.fields.description')} text={issue.description} />
            <Text label={t('regionalIssues.fields.place')} text={issue.place} />
            <Text label={t('regionalIssues.fields.sourceCode')} text={[localize(issue.source), issue.sourceNote].filter(Boolean).join('. ')} />
            {issue.sourceUrl && (
              <p className={styles.text}>
                <a href={issue.sourceUrl} rel="noreferrer">
                  {issue.sourceUrl}
                </a>
              </p>
            )}
          </Section>
          {issue.action !== '' && (
            <Section title={t('regionalIssues.agreement')}>
              <Text label={t('regionalIssues.fields.action')} text={issue.action} />
              <Text label={t('regionalIssues.fields.responsible')} text={issue.responsible} />
              {issue.agreedOn && <Text label={t('regionalIssues.fields.agreedOn')} text={format.date(issue.agreedOn)} />}
              {issue.result !== '' && <Text label={t('regionalIssues.fields.result')} text={issue.result} />}
            </Section>
          )}
          <Section title={t('regionalIssues.path')}>
            <CardList>
              {issue.steps.map((step) => (
                <CardItem key={step.id}>
                  <p>
                    {t('regionalIssues.step', { from: t(`regionalIssues.states.${step.fromState}`), to: t(`regionalIssues.states.${step.toState}`) })}
                  </p>
                  {step.note && <p className={styles.text}>{step.note}</p>}
                  <p className={styles.quiet}>
                    {step.madeByName}, {t(`identity.roles.${step.madeByRole}`)} · {format.dateTime(step.madeAt)}
                  </p>
                </CardItem>
              ))}
              <CardItem>
                <p>{t('regionalIssues.raisedBy', { name: issue.authorName })}</p>
                <p className={styles.quiet}>{format.dateTime(issue.createdAt)}</p>
              </CardItem>
            </CardList>
          </Section>
        </div>
        <div className={styles.side}>
          {movements.map((movement) => (
            <MoveForm key={`${movement} ${issue.version}`} issue={issue} movement={movement} />
          ))}
          {movements.length === 0 && <p className={styles.quiet}>{t('regionalIssues.nothingToDo')}</p>}
        </div>
      </Sides>
      {mayEdit && <EditForm key={issue.version} issue={issue} choices={choices} />}
    </Page>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function MoveForm({ issue, movement }: { issue: IssueData; movement: IssueMovement }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal(movement);
  const { asksFor } = issueLife[movement];
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;
  return (
    <Card>
      <FormScope name={movement}>
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.movement}>{t(`regionalIssues.movements.${movement}.title`)}</h2>
            {summary}
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="movement" value={movement} />
            <input type="hidden" name="version" value={issue.version} />
            {asksFor === 'action' && (
              <>
                <TextArea name="action" label={t('regionalIssues.fields.action')} error={errorOf('action')} rows={4} maxLength={4000} />
                <FieldRow>
                  <TextField name="responsible" label={t('regionalIssues.fields.responsible')} error={errorOf('responsible')} maxLength={200} />
                  <DateField name="dueOn" label={t('regionalIssues.fields.dueOn')} error={errorOf('dueOn')} />
                </FieldRow>
              </>
            )}
            {asksFor === 'result' && <TextArea name="result" label={t('regionalIssues.fields.result')} error={errorOf('result')} rows={4} maxLength={4000} />}
            {asksFor === 'remark' && <TextArea name="remark" label={t('regionalIssues.fields.remark')} error={errorOf('remark')} rows={3} maxLength={2000} />}
            <ButtonRow>
              <Button type="submit" tone={movement === 'withdraw' || movement === 'return' ? 'secondary' : 'primary'} pending={isPending}>
                {t(`regionalIssues.movements.${movement}.button`)}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Card>
  );
}

function EditForm({ issue, choices }: { issue: IssueData; choices: IssueChoices }) {
  const { t } = useTranslation();
  const { action, summary, errorOf, refusal } = useFormRefusal('edit');
  return (
    <details className={styles.edit} open={refusal !== null} data-print="no">
      <summary>{t('regionalIssues.edit')}</summary>
      <FormScope name="edit">
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            {summary}
            <input type="hidden" name="intent" value="edit" />
            <input type="hidden" name="version" value={issue.version} />
            <IssueFields values={{ ...issue, sphere: issue.sphereCode }} choices={choices} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit">{t('regionalIssues.save')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}
