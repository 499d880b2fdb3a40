import { Form, Link, useNavigation } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, CardItem, CardList, DateField, FieldRow, FormScope, FormStack, LinkButton, Page, PageHeader, Section, Select, Sides, TextArea, TextField,
} from '#app/ui/index.ts';
import { checklistLife, checklistMovements, mayReview, refusalOf, type ChecklistMovement } from '../checklist-life.model.ts';
import type { ChapterSummary, ChecklistPageData, Colleague, GapRow, MissingRequirement } from '../checklists.queries.server.ts';
import { ChapterList } from './chapter-page.tsx';
import { AnswerBadge, ChecklistStateBadge, Scores } from './checklist-words.tsx';
import styles from './checklists.module.css';

type ChecklistPageProps = ChecklistPageData & { role: Role; personId: string; today: string };

/** One checklist: its chapters, what is missing, what it adds up to, and what may happen next. */
export function ChecklistPage({ header, steps, missing, gaps, submissions, colleagues, role, personId, today }: ChecklistPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const address = `/checklists/${header.officeId}/${header.checklistId}`;
  const subject = { ...header, missingCount: missing.length };
  const judges = header.state === 'submitted' && mayReview(role, header) && header.submittedBy !== personId;
  const answers = may({ role }, 'checklist.answer') && header.state !== 'submitted' && header.state !== 'reviewed';
  const movements = checklistMovements.filter((movement) => {
    const refusal = refusalOf(movement, subject, { role, personId });
    return refusal === null || (refusal !== 'notYours' && refusal !== 'notFromHere' && refusal !== 'secondPerson');
  });
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('checklists.title'), to: '/checklists' }, { label: header.title }]} />
      <PageHeader
        kicker={[localize(header.organisationName), localize(header.officeName), localize(header.regionName)].join(' · ')}
        title={header.title}
        state={<ChecklistStateBadge checklist={header} today={today} />}
        facts={[
          { label: t('checklists.fields.framework'), value: <Link to={`/frameworks/${header.frameworkCode}/${header.frameworkNumber}`}>{`${localize(header.frameworkName)}, ${header.edition}`}</Link> },
          { label: t('checklists.fields.dueOn'), value: format.date(header.dueOn) },
          ...(header.submittedByName ? [{ label: t('checklists.fields.submitted'), value: `${header.submittedByName}, ${format.dateTime(header.submittedAt)}` }] : []),
          ...(header.reviewedByName ? [{ label: t('checklists.fields.reviewed'), value: `${header.reviewedByName}, ${format.dateTime(header.reviewedAt)}` }] : []),
        ]}
      />
      <Banner tone={header.state === 'returned' || header.state === 'toRenew' ? 'attention' : 'info'} about={header.state === 'sent' || header.state === 'inProgress' ? header.message || undefined : undefined}>
        {t(`checklists.next.${header.state}`)}
      </Banner>
      <Scores checklist={header} />
      <Sides>
        <div className={styles.side}>
          <Section title={t('checklists.chapters')}>
            <ChapterList chapters={header.chapters} address={address} judges={judges} />
          </Section>
          {missing.length > 0 && header.state !== 'submitted' && header.state !== 'reviewed' && (
            <Section title={t('checklists.missing', { count: missing.length })} about={t('checklists.missingAbout')}>
              <Missing missing={missing} address={address} />
            </Section>
          )}
          {gaps.length > 0 && (
            <Section title={t('checklists.gaps.title', { count: gaps.length })} about={t('checklists.gaps.about')}>
              <Gaps gaps={gaps} address={address} mayPlan={may({ role }, 'checklist.submit')} officeId={header.officeId} />
            </Section>
          )}
          <Section title={t('checklists.path')}>
            <CardList>
              {steps.map((step) => (
                <CardItem key={step.id}>
                  <p>{t('checklists.step', { from: t(`checklists.states.${step.fromState}`), to: t(`checklists.states.${step.toState}`) })}</p>
                  {step.note && <p className={styles.words}>{step.note}</p>}
                  <p className={styles.quiet}>
                    {step.madeByName}, {t(`identity.roles.${step.madeByRole}`)} · {format.dateTime(step.madeAt)}
                  </p>
                </CardItem>
              ))}
              {submissions.map((submission) => (
                <CardItem key={`submission ${submission.number}`}>
                  <p>{t('checklists.submission', { number: submission.number, name: submission.submittedByName, at: format.dateTime(submission.submittedAt) })}</p>
                  <p className={styles.hash}>{submission.contentHash}</p>
                </CardItem>
              ))}
            </CardList>
          </Section>
        </div>
        <div className={styles.side} data-print="no">
          {judges && <AgreeForm version={header.version} left={header.requirementCount - header.verdictCount} />}
          {movements.map((movement) => (
            <MoveForm key={`${movement} ${header.version}`} movement={movement} version={header.version} obstacle={refusalOf(movement, subject, { role, personId })} count={missing.length} />
          ))}
          {answers && may({ role }, 'checklist.submit') && colleagues.length > 0 && <DelegateForm chapters={header.chapters} colleagues={colleagues} personId={personId} />}
        </div>
      </Sides>
    </Page>
  );
}

const mostListed = 15;

/** What is to be mended stands before what nobody has answered yet. */
function Missing({ missing, address }: { missing: readonly MissingRequirement[]; address: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const inOrder = [...missing.filter(({ lacks }) => lacks !== 'answer'), ...missing.filter(({ lacks }) => lacks === 'answer')];
  return (
    <>
      <ul className={styles.left}>
        {inOrder.slice(0, mostListed).map((row) => (
          <li key={row.subjectId}>
            <Link to={`${address}/chapters/${row.chapterCode}#${row.subjectId}`}>{row.code}</Link> {localize(row.text)} <span className={styles.quietInline}>({t(`checklists.lacks.${row.lacks}`)})</span>
          </li>
        ))}
      </ul>
      {missing.length > mostListed && <p className={styles.quiet}>{t('checklists.missingMore', { count: missing.length - mostListed })}</p>}
    </>
  );
}

function Gaps({ gaps, address, mayPlan, officeId }: { gaps: readonly GapRow[]; address: string; mayPlan: boolean; officeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <CardList>
      {gaps.map((gap) => (
        <CardItem key={gap.subjectId} className={styles.gap}>
          <p>
            <Link to={`${address}/chapters/${gap.chapterCode}#${gap.subjectId}`}>{gap.code}</Link> {localize(gap.text)} <AnswerBadge value={gap.value} />
          </p>
          {gap.actions.length > 0 && (
            <ul>
              {gap.actions.map((action) => (
                <li key={action.id}>
                  <Link to={`/actions/${officeId}/${action.id}`}>{action.text}</Link>{' '}
                  <span className={styles.quietInline}>
                    {action.ownerName}, {format.date(action.dueOn)}, {t(`gapActions.states.${action.state}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {mayPlan && (
            <p data-print="no">
              <LinkButton size="small" to={`${address}/gaps/${gap.subjectId}`}>{t('checklists.gaps.plan')}</LinkButton>
            </p>
          )}
        </CardItem>
      ))}
    </CardList>
  );
}

function AgreeForm({ version, left }: { version: number; left: number }) {
  const { t } = useTranslation();
  const { action, summary } = useFormRefusal('agree');
  if (left === 0) return null;
  return (
    <Card>
      <Form method="post" action={action} preventScrollReset>
        <FormStack>
          <h2 className={styles.text}>{t('checklists.agree.title')}</h2>
          {summary}
          <p className={styles.quiet}>{t('checklists.agree.about', { count: left })}</p>
          <input type="hidden" name="intent" value="agreeWithRest" />
          <input type="hidden" name="version" value={version} />
          <ButtonRow>
            <Button type="submit">{t('checklists.agree.button', { count: left })}</Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </Card>
  );
}

type MoveFormProps = { movement: ChecklistMovement; version: number; obstacle: string | null; count: number };

function MoveForm({ movement, version, obstacle, count }: MoveFormProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal(movement);
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;
  return (
    <Card>
      <FormScope name={movement}>
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.text}>{t(`checklists.movements.${movement}.title`)}</h2>
            {summary}
            <p className={styles.quiet}>{obstacle ? t(`checklists.refusals.${obstacle}`, { count }) : t(`checklists.movements.${movement}.about`)}</p>
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="movement" value={movement} />
            <input type="hidden" name="version" value={version} />
            {movement !== 'open' && <TextArea name="note" label={t('checklists.fields.note')} required={false} error={errorOf('note')} rows={2} maxLength={4000} />}
            <ButtonRow>
              <Button type="submit" tone={checklistLife[movement].to === 'submitted' || movement === 'finish' ? 'primary' : 'secondary'} pending={isPending} disabled={obstacle !== null}>
                {t(`checklists.movements.${movement}.button`)}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Card>
  );
}

function DelegateForm({ chapters, colleagues, personId }: { chapters: readonly ChapterSummary[]; colleagues: readonly Colleague[]; personId: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { action, summary, errorOf } = useFormRefusal('delegate');
  const given = chapters.filter(({ delegatedTo }) => delegatedTo !== null);
  const others = colleagues.filter(({ id }) => id !== personId);
  return (
    <Card>
      <FormScope name="delegate">
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.text}>{t('checklists.delegate.title')}</h2>
            <p className={styles.quiet}>{t(others.length === 0 ? 'checklists.delegate.nobody' : 'checklists.delegate.about')}</p>
            {summary}
            {others.length > 0 && (
              <>
                <input type="hidden" name="intent" value="delegate" />
                <Select name="chapterCode" label={t('checklists.delegate.chapter')} options={chapters.map(({ code, name }) => ({ value: code, label: localize(name) }))} error={errorOf('chapterCode')} />
                <Select
                  name="personId" label={t('checklists.delegate.person')} error={errorOf('personId')}
                  options={others.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <FieldRow>
                  <TextField name="note" label={t('checklists.delegate.note')} required={false} maxLength={1000} error={errorOf('note')} />
                  <DateField name="dueOn" label={t('checklists.delegate.dueOn')} required={false} error={errorOf('dueOn')} />
                </FieldRow>
                <ButtonRow>
                  <Button type="submit">{t('checklists.delegate.button')}</Button>
                </ButtonRow>
              </>
            )}
          </FormStack>
        </Form>
      </FormScope>
      {given.map((chapter) => (
        <Form key={chapter.code} method="post" preventScrollReset>
          <input type="hidden" name="intent" value="undelegate" />
          <input type="hidden" name="chapterCode" value={chapter.code} />
          <p>
            {t('checklists.delegate.given', { chapter: localize(chapter.name), name: chapter.delegatedName ?? '' })}{' '}
            <Button type="submit" tone="quiet" size="small">{t('checklists.delegate.takeBack')}</Button>
          </p>
        </Form>
      ))}
    </Card>
  );
}
