import { Form, Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { Banner, Breadcrumbs, Button, LinkButton, Page, PageHeader, Section, Sides } from '#app/ui/index.ts';
import { formValuesOf } from '../form-initial.ts';
import type { RiskPageData } from '../risk-page.queries.server.ts';
import { isEditableRisk } from '../risk-life.model.ts';
import { codeNames, DifferenceList, useFieldValue } from './difference-list.tsx';
import { forgetSaved } from './kept-text.ts';
import { Recommendations } from './recommendations.tsx';
import { RiskMoves } from './risk-moves.tsx';
import { RiskStateBadge } from './risk-state.tsx';
import styles from './risk.module.css';

export type RiskPageProps = RiskPageData & { personId: string; newId: string; newProofId: string; uploadLimit: string; mayWrite: boolean; mayCarryOut: boolean; today: string };

const sections = {
  essence: ['directionCode', 'process', 'exposedPosition', 'cause', 'scheme'],
  circumstances: ['processCode', 'factorCodes', 'conditions', 'interestedParties', 'consequences'],
  control: ['existingControls', 'controlEffectiveness'],
} as const;

/** One risk: what is said of it, what is done about it, what shows that, and who decided what. */
export function RiskPage(data: RiskPageProps) {
  const { risk, bands, catalogues, evidenceKinds, origin, continuations, personId, mayWrite, today } = data;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const names = codeNames(catalogues, evidenceKinds);
  const valueOf = useFieldValue(names);
  const remove = useFormRefusal('remove');
  const page = `/risks/${risk.officeId}/${risk.riskId}`;
  useEffect(() => forgetSaved(personId, risk.riskId, formValuesOf(risk), risk.analysisId), [personId, risk]);
  const isEditable = isEditableRisk(risk.state);
  const bandOf = (score: number | null) => bands.find(({ fromScore, toScore }) => score !== null && score >= fromScore && score <= toScore);
  const scoreText = (score: number | null, likelihood: number | null, impact: number | null) => {
    const band = bandOf(score);
    return score === null || !band ? t('riskRegister.heatMap.notScored') : t('riskRegister.page.score', { likelihood, impact, score, band: localize(band.name) });
  };
  const relation = (key: string, other: NonNullable<typeof origin>): ReactNode => (
    <p key={other.riskId}>
      {t(`riskRegister.page.${key}.${other.mark}`)} <Link to={`/risks/${other.officeId}/${other.riskId}`}>{other.code}</Link> <RiskStateBadge state={other.state} />
    </p>
  );
  return (
    <Page>
      <Breadcrumbs
        items={[
          { label: t('riskRegister.list.title'), to: '/risks' },
          { label: t('riskRegister.analysisName', { year: risk.year, number: risk.analysisNumber }), to: `/risks?analysis=${risk.analysisId}` },
          { label: risk.code },
        ]}
      />
      <PageHeader
        kicker={`${risk.code} · ${localize(risk.organisationName)}`}
        title={risk.title}
        state={<RiskStateBadge state={risk.state} />}
        facts={[
          { label: t('riskRegister.fields.identifiedOn'), value: format.date(risk.identifiedOn) },
          { label: t('riskRegister.columns.due'), value: risk.dueOn ? format.date(risk.dueOn) : '–' },
          { label: t('riskRegister.columns.owner'), value: risk.ownerName || '–' },
          { label: t('riskRegister.columns.region'), value: localize(risk.regionName) },
          { label: t('riskRegister.page.analysis'), value: <Link to={`/analyses/${risk.officeId}/${risk.analysisId}`}>{t('riskRegister.analysisName', { year: risk.year, number: risk.analysisNumber })}</Link> },
        ]}
        action={mayWrite && isEditable ? <LinkButton to={`${page}/edit`} icon={Pencil}>{t('riskRegister.page.edit')}</LinkButton> : undefined}
      />
      {risk.state === 'returned' && risk.reviewRemark && <Banner tone="attention" about={risk.reviewRemark}>{t('riskRegister.page.returnedBy', { name: risk.reviewedByName ?? '' })}</Banner>}
      {risk.state === 'accepted' && (
        <Banner tone="attention" about={risk.acceptedReason ?? undefined}>
          {t(risk.acceptedUntil! < today ? 'riskRegister.page.acceptedExpired' : 'riskRegister.page.acceptedUntil', { day: format.date(risk.acceptedUntil!), name: risk.acceptedByName ?? '' })}
        </Banner>
      )}
      {risk.state === 'withdrawn' && <Banner about={risk.withdrawnReason ?? undefined}>{t('riskRegister.page.withdrawn')}</Banner>}
      {(origin || continuations.length > 0) && (
        <div className={styles.relations}>
          {origin && relation('from', origin)}
          {continuations.map((one) => relation('to', one))}
        </div>
      )}
      <Sides>
        <div className={styles.main}>
          {Object.entries(sections).map(([section, fields]) => (
            <Section key={section} title={t(`riskRegister.sections.${section}`)}>
              <dl className={styles.facts}>
                {fields.map((field) => (
                  <div key={field}>
                    <dt>{t(`riskRegister.fields.${field}`)}</dt>
                    <dd>{valueOf(field, risk[field])}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          ))}
          <Section title={t('riskRegister.sections.score')} about={t('riskRegister.heatMap.rule')}>
            <dl className={styles.facts}>
              <div><dt>{t('riskRegister.heatMap.inherent')}</dt><dd>{scoreText(risk.score, risk.likelihood, risk.impact)}</dd></div>
              <div><dt>{t('riskRegister.heatMap.residual')}</dt><dd>{scoreText(risk.residualScore, risk.residualLikelihood, risk.residualImpact)}</dd></div>
            </dl>
          </Section>
          <Recommendations data={data} names={names} isEditable={isEditable} />
        </div>
        <div className={styles.side}>
          <RiskMoves data={data} />
          <Section title={t('riskRegister.page.decisions')}>
            {data.decisions.length === 0 && <p className={styles.muted}>{t('riskRegister.page.noDecisions', { name: risk.authorName, at: format.dateTime(risk.createdAt) })}</p>}
            <ol data-list="plain" className={styles.trail}>
              {data.decisions.map((decision) => (
                <li key={decision.id}>
                  <RiskStateBadge state={decision.toState} />
                  <p>{decision.decidedByName} · {t(`identity.roles.${decision.decidedByRole}`)}</p>
                  {decision.remark && <p className={styles.words}>{decision.remark}</p>}
                  <p className={styles.muted}>{format.dateTime(decision.decidedAt)}</p>
                </li>
              ))}
            </ol>
          </Section>
          {data.revisions.length > 0 && (
            <Section title={t('riskRegister.page.revisions')}>
              <ol data-list="plain" className={styles.trail}>
                {data.revisions.map((revision, index) => (
                  <li key={`${revision.at} ${index}`}>
                    <details>
                      <summary>
                        {revision.subject === 'risk' ? t('riskRegister.page.revisedRisk') : t('riskRegister.page.revisedRecommendation', { number: revision.number ?? '–' })}
                        {' · '}{revision.byName ?? '–'} · {format.dateTime(revision.at)}
                      </summary>
                      <DifferenceList differences={revision.differences} names={names} />
                    </details>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          {mayWrite && risk.state === 'identified' && risk.analysisState === 'open' && (
            <details data-print="no">
              <summary className={styles.summary}>{t('riskRegister.page.remove')}</summary>
              <p>{t('riskRegister.page.removeText')}</p>
              {remove.summary}
              <Form method="post" action={remove.action}>
                <input type="hidden" name="intent" value="removeRisk" />
                <input type="hidden" name="version" value={risk.version} />
                <Button type="submit" tone="danger" size="small">{t('riskRegister.page.remove')}</Button>
              </Form>
            </details>
          )}
        </div>
      </Sides>
    </Page>
  );
}
