import { Form, Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { riskStates, type RiskState } from '#app/features/risk-register/index.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, Card, DateField, FactsLine, FormScope, FormStack, LinkButton, Section, Sides, StateBadge, TextArea } from '#app/ui/index.ts';
import { acceptsEntries } from '../analysis-life.model.ts';
import { AnalysisFrame } from './analysis-frame.tsx';
import { StepCard, type StepCardProps } from './step-card.tsx';
import { TermBasis } from './term-basis.tsx';
import styles from './analysis.module.css';

export type ProcedurePageProps = StepCardProps['data'];

/** The procedure of one analysis, step by step, and beside it its risks, its term, its review and what has happened. */
export function ProcedurePage(data: ProcedurePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { header, steps, mayWrite } = data;
  const done = steps.filter(({ state }) => state !== 'open').length;
  return (
    <AnalysisFrame header={header} mayWrite={mayWrite}>
      {data.cancelReason && <Banner tone="attention" about={data.cancelReason}>{t('internalAnalyses.cancelledBecause')}</Banner>}
      {data.review?.verdict === 'returned' && <Banner tone="attention" about={data.review.remark}>{t('internalAnalyses.review.returnedBy', { name: data.review.byName })}</Banner>}
      {data.review?.verdict === 'confirmed' && <Banner tone="verified" about={data.review.remark}>{t('internalAnalyses.review.confirmedBy', { name: data.review.byName, on: format.date(data.review.on) })}</Banner>}
      <FactsLine
        facts={[
          { label: t('internalAnalyses.fields.object'), value: header.object },
          { label: t('internalAnalyses.fields.directions'), value: data.names.directions.map(({ name }) => localize(name)).join('; ') },
          { label: t('internalAnalyses.fields.kind'), value: header.isUnscheduled ? `${t('internalAnalyses.kinds.unscheduled')}: ${data.unscheduledReason}` : t('internalAnalyses.kinds.scheduled') },
          ...(data.previous ? [{ label: t('internalAnalyses.fields.previous'), value: <Link to={`/analyses/${header.officeId}/${data.previous.analysisId}`}>{t('internalAnalyses.name', data.previous)}</Link> }] : []),
        ]}
      />
      <Sides>
        <Section title={t('internalAnalyses.procedure.title')} about={t('internalAnalyses.procedure.done', { done, all: steps.length })}>
          <ol className={styles.steps} data-list="plain">
            {steps.map((step, index) => (
              <StepCard key={step.code} step={step} data={data} position={index + 1} />
            ))}
          </ol>
        </Section>
        <div className={styles.column}>
          <Risks data={data} />
          <Term data={data} />
          {data.mayReview && <Review data={data} />}
          {data.movements.length > 0 && <Movements data={data} />}
          <History data={data} />
        </div>
      </Sides>
    </AnalysisFrame>
  );
}

/** How many risks there are in each state, with the way to them. */
function Risks({ data }: { data: ProcedurePageProps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { header } = data;
  const address = `/risks?analysis=${header.analysisId}`;
  const counts = new Map(data.riskStates.map(({ state, count }) => [state, count]));
  const shown = riskStates.filter((state: RiskState) => counts.has(state));
  return (
    <Section title={t('internalAnalyses.risks.title')} aside={<Link to={address}>{t('internalAnalyses.risks.all')}</Link>}>
      <Card>
        <div className={styles.cardBody}>
        {shown.length === 0 ? (
          <p>{t('internalAnalyses.risks.none')}</p>
        ) : (
          <dl className={styles.counts}>
            {shown.map((state) => (
              <div key={state}>
                <dt><Link to={`${address}&state=${state}`}>{t(`internalAnalyses.risks.states.${state}`)}</Link></dt>
                <dd>{format.number(counts.get(state)!)}</dd>
              </div>
            ))}
          </dl>
        )}
        {data.mayWrite && acceptsEntries(header.state) && (
          <ButtonRow>
            <LinkButton to={`/risks/new?analysis=${header.analysisId}`} icon={Plus}>{t('internalAnalyses.risks.add')}</LinkButton>
          </ButtonRow>
        )}
        </div>
      </Card>
    </Section>
  );
}

function Term({ data }: { data: ProcedurePageProps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, refusal, errorOf } = useFormRefusal('extend');
  const { header, extension, wholeTerm, extensionTerm } = data;
  const mayExtend = data.mayWrite && header.state === 'open' && header.dueOn !== null;
  return (
    <Section title={t('internalAnalyses.term.title')}>
      <Card>
        {header.startsOn ? (
          <p>{t('internalAnalyses.term.span', { from: format.date(header.startsOn), to: format.date(header.dueOn) })}</p>
        ) : (
          <p>{t('internalAnalyses.term.notStarted')}</p>
        )}
        {wholeTerm && <p><TermBasis term={wholeTerm} /></p>}
        {extension.extendedDueOn && (
          <Banner about={extension.reason}>{t('internalAnalyses.term.extended', { from: format.date(extension.originalDueOn), to: format.date(extension.extendedDueOn), name: extension.byName })}</Banner>
        )}
        {mayExtend && (
          <details className={styles.more} open={refusal !== null}>
            <summary>{t('internalAnalyses.term.extend')}</summary>
            <FormScope name="extend">
              <Form method="post" action={action} noValidate preventScrollReset>
                <input type="hidden" name="intent" value="extend" />
                <input type="hidden" name="version" value={header.version} />
                <FormStack>
                  {extensionTerm && <p><TermBasis term={extensionTerm} /></p>}
                  {refusal && Object.keys(refusal.fieldErrors).length === 0 && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
                  <DateField
                    name="extendedDueOn" label={t('internalAnalyses.term.until')} help={extension.latest ? t('internalAnalyses.term.latest', { on: format.date(extension.latest) }) : undefined}
                    defaultValue={extension.extendedDueOn ?? ''} error={errorOf('extendedDueOn')}
                  />
                  <TextArea name="reason" label={t('internalAnalyses.fields.reason')} rows={3} error={errorOf('reason')} />
                  <ButtonRow><Button type="submit">{t('internalAnalyses.term.extend')}</Button></ButtonRow>
                </FormStack>
              </Form>
            </FormScope>
          </details>
        )}
      </Card>
    </Section>
  );
}

function Review({ data }: { data: ProcedurePageProps }) {
  const { t } = useTranslation();
  const { refusal, errorOf } = useFormRefusal('review');
  const { officeId, analysisId } = data.header;
  return (
    <Section title={t('internalAnalyses.review.title')} about={t('internalAnalyses.review.about', { name: data.signedByName })}>
      <Card>
        {data.isOwnNote && <Banner tone="attention">{t('internalAnalyses.errors.ownNote')}</Banner>}
        <Form method="post" action={`/analyses/${officeId}/${analysisId}/review?form=review`} noValidate preventScrollReset>
          <input type="hidden" name="version" value={data.header.version} />
          <FormStack>
            {refusal && Object.keys(refusal.fieldErrors).length === 0 && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
            <TextArea name="remark" label={t('internalAnalyses.review.remark')} help={t('internalAnalyses.review.remarkHelp')} required={false} rows={3} error={errorOf('remark')} />
            <ButtonRow>
              {!data.isOwnNote && (
                <Button type="submit" name="verdict" value="confirmed" tone="primary">
                  {t('internalAnalyses.review.confirm')}
                </Button>
              )}
              <Button type="submit" name="verdict" value="returned">
                {t('internalAnalyses.review.return')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </Card>
    </Section>
  );
}

function Movements({ data }: { data: ProcedurePageProps }) {
  const { t } = useTranslation();
  const { action, refusal, errorOf } = useFormRefusal('move');
  return (
    <Section title={t('internalAnalyses.movements.title')}>
      <Card>
        {refusal && Object.keys(refusal.fieldErrors).length === 0 && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
        {data.movements.map((movement) => (
          <details key={movement} className={styles.more}>
            <summary>{t(`internalAnalyses.movements.${movement}`)}</summary>
            <FormScope name={movement}>
              <Form method="post" action={action} noValidate preventScrollReset>
                <input type="hidden" name="intent" value="move" />
                <input type="hidden" name="movement" value={movement} />
                <input type="hidden" name="version" value={data.header.version} />
                <FormStack>
                  <p className={styles.quiet}>{t(`internalAnalyses.movements.about.${movement}`)}</p>
                  <TextArea name="reason" label={t('internalAnalyses.fields.reason')} rows={3} error={errorOf('reason')} />
                  <ButtonRow><Button type="submit" tone="danger">{t(`internalAnalyses.movements.${movement}`)}</Button></ButtonRow>
                </FormStack>
              </Form>
            </FormScope>
          </details>
        ))}
      </Card>
    </Section>
  );
}

/** What has happened, newest first. */
function History({ data }: { data: ProcedurePageProps }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('internalAnalyses.history.title')} id="history">
      <ol className={styles.list} data-list="plain">
        {data.events.map((event) => (
          <li key={event.id}>
            <p>
              {t(`internalAnalyses.history.kinds.${event.kind}`)}
              {event.step && <> <StateBadge>{t(`internalAnalyses.steps.${event.step}.name`)}</StateBadge></>}
            </p>
            {event.note && event.kind !== 'paperMade' && <p className={styles.words}>{event.note}</p>}
            <p className={styles.quiet}>
              {event.madeByName}, {t(`identity.roles.${event.madeByRole}`)} · {format.dateTime(event.madeAt)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
