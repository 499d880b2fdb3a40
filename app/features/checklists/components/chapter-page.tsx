import { Link } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { DraftSaving } from '#app/platform/forms/draft-saving.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import { isAnswerable, mayReview } from '../checklist-life.model.ts';
import type { ChapterData, ChapterSummary } from '../checklists.queries.server.ts';
import { AnswerForm, answerValuesOf, AnswerView, VerdictForm, verdictValuesOf } from './answer-form.tsx';
import { ChecklistStateBadge } from './checklist-words.tsx';
import styles from './checklists.module.css';

export type ChapterPageProps = ChapterData & { version: number; role: Role; personId: string; today: string; newId: string; uploadLimit: string };

/** One chapter: answered by the organisation, judged by the reviewer, or read. */
export function ChapterPage({ header, chapter, requirements, version, role, personId, today, newId, uploadLimit }: ChapterPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const address = `/checklists/${header.officeId}/${header.checklistId}`;
  const answers = may({ role }, 'checklist.answer') && (role !== 'executor' || chapter.delegatedTo === personId);
  const judges = header.state === 'submitted' && mayReview(role, header) && header.submittedBy !== personId;
  const index = header.chapters.findIndex(({ code }) => code === chapter.code);
  const next = header.chapters[index + 1];
  const values = Object.fromEntries(requirements.map((requirement) => [requirement.subjectId, judges ? verdictValuesOf(requirement) : answerValuesOf(requirement)]));
  const card = { today, newId, uploadLimit };
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('checklists.title'), to: '/checklists' }, { label: header.title, to: address }, { label: localize(chapter.name) }]} />
      <PageHeader
        kicker={[localize(header.organisationName), localize(header.frameworkName)].join(' · ')}
        title={localize(chapter.name)}
        state={<ChecklistStateBadge checklist={header} today={today} />}
      />
      {role === 'executor' && !answers && header.state !== 'reviewed' && <Banner tone="info">{t('checklists.notYourChapter')}</Banner>}
      {judges && <Banner tone="info">{t('checklists.judging')}</Banner>}
      {(judges || requirements.some((requirement) => answers && isAnswerable(header.state, requirement.answerState))) && <p className={styles.quiet}>{t(judges ? 'checklists.remarkHelp' : 'checklists.commentHelp')}</p>}
      <div className={styles.chapter}>
        <ChapterList chapters={header.chapters} address={address} current={chapter.code} judges={judges} />
        <DraftSaving key={chapter.code} version={version} values={values}>
          <div className={styles.requirements}>
            {requirements.map((requirement) =>
              judges ? (
                <VerdictForm key={requirement.subjectId} requirement={requirement} version={version} {...card} />
              ) : answers && isAnswerable(header.state, requirement.answerState) ? (
                <AnswerForm key={requirement.subjectId} requirement={requirement} version={version} {...card} />
              ) : (
                <AnswerView key={requirement.subjectId} requirement={requirement} {...card} />
              ),
            )}
            <nav className={styles.onwards} aria-label={t('checklists.onwards')} data-print="no">
              <LinkButton to={address}>{t('checklists.toOverview')}</LinkButton>
              {next && <LinkButton to={`${address}/chapters/${next.code}`} tone="primary">{t('checklists.nextChapter', { name: localize(next.name) })}</LinkButton>}
            </nav>
          </div>
        </DraftSaving>
      </div>
    </Page>
  );
}

type ChapterListProps = { chapters: readonly ChapterSummary[]; address: string; current?: string; judges: boolean };

/** The chapters with what is missing in each, always in view. */
export function ChapterList({ chapters, address, current, judges }: ChapterListProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <nav className={styles.chapters} aria-label={t('checklists.chapters')}>
      <ol data-list="plain">
        {chapters.map((chapter) => (
          <li key={chapter.code}>
            <Link to={`${address}/chapters/${chapter.code}`} aria-current={chapter.code === current ? 'page' : undefined} prefetch="intent">
              <span>{localize(chapter.name)}</span>
              <span className={styles.quiet}>
                {judges
                  ? t('checklists.judged', { verdicts: chapter.verdicts, count: chapter.requirements })
                  : chapter.missing === 0
                    ? t('checklists.nothingMissing')
                    : t('checklists.missingOf', { missing: chapter.missing, count: chapter.requirements })}
                {chapter.delegatedName && `, ${chapter.delegatedName}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
