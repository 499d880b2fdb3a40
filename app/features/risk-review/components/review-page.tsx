import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, CardItem, CardList, Cell, ColumnHeader, EmptyState, Figure, FigureRow, FilteredEmptyState, FormScope, KeysetPager, Page, PageHeader, Row, RowHeader,
  RowLink, searchWith, Section, StateBadge, Table, TableBody, TableHead, TextArea,
} from '#app/ui/index.ts';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import { queueViews, reviewReasons, type QueueView } from '../risk-review.model.ts';
import type { ReviewPage as ReviewPageData, SilentRisk, WaitingAnalysis, WaitingRisk } from '../risk-review.queries.server.ts';
import type { ReviewSearch } from '../risk-review.schema.ts';
import styles from './risk-review.module.css';
import { useReviewKeys } from './use-review-keys.ts';

type ReviewPageProps = { page: ReviewPageData; search: Pick<ReviewSearch, 'view' | 'reason'>; role: Role; today: string };

/** What waits for a reviewer, what deserves attention first and why. */
export function ReviewPage({ page, search, role, today }: ReviewPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { load } = page;
  return (
    <Page>
      <PageHeader title={t('riskReview.title')} facts={[{ label: t('riskReview.asOf'), value: format.date(today) }]} />
      <RegisterTabs role={role} />
      <FigureRow>
        <Figure label={t('riskReview.load.waiting')} value={load.waiting} unit={load.overdue > 0 ? t('riskReview.load.overdue', { count: load.overdue }) : undefined} />
        <Figure label={t('riskReview.load.week')} value={load.decidedThisWeek} />
        <Figure label={t('riskReview.load.month')} value={load.decidedThisMonth} />
        <Figure label={t('riskReview.load.median')} value={load.medianDays === null ? '–' : format.number(load.medianDays, { maximumDecimals: 1 })} />
      </FigureRow>
      <p className={styles.quiet}>
        {t('riskReview.rule')} {localize(page.rule.wording)}
      </p>
      <Views view={search.view} page={page} />
      {search.view === 'eliminations' ? <Eliminations page={page} reason={search.reason} today={today} /> : null}
      {search.view === 'analyses' ? <Analyses analyses={page.analyses} today={today} /> : null}
      {search.view === 'silent' ? <Silent page={page} /> : null}
    </Page>
  );
}

function Views({ view, page: { load } }: { view: QueueView; page: ReviewPageData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts: Record<QueueView, number> = { eliminations: load.waiting, analyses: load.analyses, silent: load.silent };
  return (
    <nav className={styles.filters} aria-label={t('riskReview.views.label')}>
      {queueViews.map((one) => (
        <Link key={one} to={`?view=${one}`} aria-current={one === view ? 'true' : undefined} className={one === view ? styles.current : undefined}>
          {t(`riskReview.views.${one}`)} ({format.number(counts[one])})
        </Link>
      ))}
    </nav>
  );
}

function Reasons({ page: { byReason }, reason }: { page: ReviewPageData; reason: ReviewSearch['reason'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useSearchParams();
  const shown = ([...reviewReasons, 'none'] as const).filter((code) => (byReason[code] ?? 0) > 0);
  const address = (code: string | null) => ({ search: searchWith(search, { reason: code, after: null, before: null, form: null }) });
  return (
    <nav className={styles.filters} aria-label={t('riskReview.filter')}>
      <Link to={address(null)} aria-current={reason === null ? 'true' : undefined} className={reason === null ? styles.current : undefined}>
        {t('riskReview.all')}
      </Link>
      {shown.map((code) => (
        <Link key={code} to={address(code)} aria-current={code === reason ? 'true' : undefined} className={code === reason ? styles.current : undefined}>
          {t(`riskReview.reasons.${code}`)} ({format.number(byReason[code] ?? 0)})
        </Link>
      ))}
    </nav>
  );
}

function Eliminations({ page, reason, today }: { page: ReviewPageData; reason: ReviewSearch['reason']; today: string }) {
  const { t } = useTranslation();
  const list = useReviewKeys<HTMLDivElement>();
  const { summary } = useFormRefusal('batch');
  const without = page.byReason.none ?? 0;
  if (page.load.waiting === 0) return <EmptyState title={t('riskReview.empty.title')}>{t('riskReview.empty.text')}</EmptyState>;
  return (
    <Section title={t('riskReview.views.eliminations')} about={t('riskReview.about', { days: page.terms.reviewAnswer })}>
      <Reasons page={page} reason={reason} />
      {without > 0 ? (
        <Form method="post" action="?form=batch" id="batch">
          <input type="hidden" name="intent" value="beginBatch" />
          <input type="hidden" name="batchId" value={page.batchId} />
          {summary}
          <ButtonRow>
            <Button type="submit">{t('riskReview.batch.begin')}</Button>
          </ButtonRow>
          <p className={styles.quiet}>{t('riskReview.batch.about', { count: without, share: page.terms.sampleShare, least: page.terms.sampleLeast })}</p>
        </Form>
      ) : null}
      {page.risks.length === 0 ? <FilteredEmptyState /> : null}
      <div ref={list}>
        <CardList ordered>
          {page.risks.map((risk) => (
            <CardItem key={risk.riskId} id={risk.riskId}>
              <Elimination risk={risk} personId={page.personId} today={today} />
            </CardItem>
          ))}
        </CardList>
      </div>
      <KeysetPager next={page.next} previous={page.previous} shown={page.risks.length} total={reason === null ? page.load.waiting : (page.byReason[reason] ?? 0)} />
    </Section>
  );
}

function Elimination({ risk, personId, today }: { risk: WaitingRisk; personId: string; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        {risk.reasons.length === 0 ? (
          <label className={styles.quiet}>
            <input type="checkbox" form="batch" name="risk" value={risk.riskId} /> {t('riskReview.batch.tick')}
          </label>
        ) : null}
        <Link to={`/risks/${risk.officeId}/${risk.riskId}`} data-queue-item>
          {risk.code} · {risk.title}
        </Link>
      </div>
      <p className={styles.quiet}>
        {localize(risk.organisationName)} · {localize(risk.officeName)} · {localize(risk.regionName)}
      </p>
      <p className={styles.quiet}>
        {t('riskReview.reported', { name: risk.reportedByName, at: format.dateTime(risk.reportedAt), eliminated: format.date(risk.eliminatedOn) })}{' '}
        <span className={risk.dueOn < today ? styles.late : undefined}>{t(risk.dueOn < today ? 'riskReview.wasDue' : 'riskReview.dueOn', { date: format.date(risk.dueOn) })}</span>
      </p>
      {risk.reasons.length > 0 ? (
        <ul data-list="plain" className={styles.reasons}>
          {risk.reasons.map(({ code, count }) => (
            <li key={code}>
              <StateBadge tone="attention">{t(`riskReview.reasons.${code}`)}</StateBadge> <span className={styles.quiet}>{t(`riskReview.explained.${code}`, { count })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {risk.reportNote ? <p>{risk.reportNote}</p> : null}
      <ul>
        {risk.measures.map(({ text, proofs }, index) => (
          <li key={index}>
            {text}
            {proofs.map((proof) => (
              <span key={proof.id} className={styles.quiet}>
                {' · '}
                {localize(proof.evidenceKind)}: <a href={proof.url ?? `/files/${proof.fileId}`} rel="noreferrer">{proof.title || t('riskReview.proof')}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {risk.reportedBy === personId ? <p className={styles.quiet}>{t('riskReview.own')}</p> : <Decide risk={risk} />}
    </article>
  );
}

function Decide({ risk }: { risk: WaitingRisk }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const [search] = useSearchParams();
  const { summary, errorOf } = useFormRefusal(risk.riskId);
  const pending = navigation.formData?.get('riskId') === risk.riskId ? navigation.formData.get('intent') : null;
  const error = errorOf('remark');
  return (
    <FormScope name={risk.riskId}>
      <Form method="post" action={searchWith(search, { form: risk.riskId })} preventScrollReset>
        {summary}
        <input type="hidden" name="officeId" value={risk.officeId} />
        <input type="hidden" name="riskId" value={risk.riskId} />
        <input type="hidden" name="version" value={risk.version} />
        <ButtonRow>
          <Button type="submit" tone="primary" name="intent" value="verify" pending={pending === 'verify'}>
            {t('riskReview.verify')}
          </Button>
        </ButtonRow>
        <details open={error !== undefined}>
          <summary>{t('riskReview.return')}</summary>
          <TextArea name="remark" label={t('riskReview.remark')} help={t('riskReview.remarkHelp')} required={false} rows={2} error={error} />
          <Button type="submit" tone="danger" name="intent" value="return" pending={pending === 'return'}>
            {t('riskReview.returnNow')}
          </Button>
        </details>
      </Form>
    </FormScope>
  );
}

function Analyses({ analyses, today }: { analyses: readonly WaitingAnalysis[]; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (analyses.length === 0) return <EmptyState title={t('riskReview.empty.title')}>{t('riskReview.empty.analyses')}</EmptyState>;
  return (
    <Table caption={t('riskReview.views.analyses')}>
      <TableHead>
        <ColumnHeader>{t('riskReview.organisation')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.region')}</ColumnHeader>
        <ColumnHeader figure>{t('riskReview.risks')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.signed')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.due')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {analyses.map((analysis) => (
          <Row key={analysis.analysisId}>
            <RowHeader>
              <RowLink to={`/analyses/${analysis.officeId}/${analysis.analysisId}`}>{localize(analysis.organisationName)}</RowLink>{' '}
              <span className={styles.quiet}>
                {analysis.year}/{analysis.number} · {localize(analysis.officeName)}
              </span>
            </RowHeader>
            <Cell>{localize(analysis.regionName)}</Cell>
            <Cell figure>{format.number(analysis.risks)}</Cell>
            <Cell primary label={t('riskReview.signed')}>
              {format.date(analysis.signedOn)}, {analysis.signedByName}
            </Cell>
            <Cell primary label={t('riskReview.due')} className={analysis.dueOn < today ? styles.late : undefined}>
              {format.date(analysis.dueOn)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Silent({ page }: { page: ReviewPageData }) {
  const { t } = useTranslation();
  if (page.silent.length === 0) return <EmptyState title={t('riskReview.empty.title')}>{t('riskReview.empty.silent')}</EmptyState>;
  return (
    <Section title={t('riskReview.views.silent')} about={t('riskReview.silentAbout', { days: page.terms.silence })}>
      <SilentTable silent={page.silent} />
      <KeysetPager next={page.next} shown={page.silent.length} total={page.load.silent} />
    </Section>
  );
}

function SilentTable({ silent }: { silent: readonly SilentRisk[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('riskReview.views.silent')}>
      <TableHead>
        <ColumnHeader>{t('riskReview.risk')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.organisation')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.region')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.due')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.changed')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {silent.map((risk) => (
          <Row key={risk.riskId}>
            <RowHeader>
              <RowLink to={`/risks/${risk.officeId}/${risk.riskId}`}>
                {risk.code} · {risk.title}
              </RowLink>
            </RowHeader>
            <Cell>{localize(risk.organisationName)}</Cell>
            <Cell>{localize(risk.regionName)}</Cell>
            <Cell primary label={t('riskReview.due')} className={styles.late}>
              {format.date(risk.dueOn)}
            </Cell>
            <Cell primary label={t('riskReview.changed')}>
              {format.date(risk.changedOn)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
