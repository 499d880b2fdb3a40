import { Form, Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, BulletBar, Button, Card, FactsLine, FormErrorSummary, FormStack, RadioGroup, Section, Sides, TextArea } from '#app/ui/index.ts';
import { PlanStatusBadge, useFigureText } from '#app/features/statistics/index.ts';
import { CharterFrame, shortHash, type Movement } from '#app/features/charters/index.ts';
import type { ClosingIndicator, ClosingPageData } from '../closing.queries.server.ts';
import type { ReportContent } from '../closing.model.ts';
import { outcomes } from '../charter-life.schema.ts';
import { DecisionForm } from './decision-form.tsx';
import styles from './charter-life.module.css';

type ClosingPageProps = ClosingPageData & { movements: readonly Movement[]; isOwnWork: boolean; mayWrite: boolean; paper: ReactNode };

/** The closing report: a result against each indicator, what was learnt, and what still stands in the way of closing. */
export function ClosingPage(props: ClosingPageProps) {
  const { header, report, movements, isOwnWork, mayWrite, contentHash, paper } = props;
  const { t } = useTranslation();
  return (
    <CharterFrame header={header} secondary={report ? paper : undefined}>
      {isOwnWork && <Banner tone="attention">{t('charterLife.closing.ownWork')}</Banner>}
      <Sides>
        <div className={styles.column}>{report ? <Report {...report} /> : mayWrite ? <ReportForm {...props} /> : <p>{t('charterLife.closing.notWritten')}</p>}</div>
        <div className={styles.column}>
          {!report && <Missing {...props} />}
          <DecisionForm
            subject="charter"
            version={header.version}
            movements={movements.filter((movement) => movement === 'close' || movement === 'reopen')}
            contentHash={contentHash}
            params={{ hash: shortHash(contentHash) }}
          />
        </div>
      </Sides>
    </CharterFrame>
  );
}

function Missing({ header, indicators, summary, lessons, unfinished, unfinishedCount }: ClosingPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const withoutResult = indicators.filter(({ outcome }) => outcome === null).length;
  const isComplete = withoutResult === 0 && summary !== '' && lessons !== '' && unfinishedCount === 0;
  return (
    <Section title={t('charterLife.closing.missing')}>
      <Card>
        {isComplete ? (
          <p>{t('charterLife.closing.complete')}</p>
        ) : (
          <ul className={styles.effects} data-list="plain">
            {withoutResult > 0 && <li>{t('charterLife.closing.resultsMissing', { count: withoutResult })}</li>}
            {summary === '' && <li>{t('charterLife.closing.summaryMissing')}</li>}
            {lessons === '' && <li>{t('charterLife.closing.lessonsMissing')}</li>}
            {unfinishedCount > 0 && (
              <li>
                {t('charterLife.closing.workMissing', { count: unfinishedCount })}
                <ul data-list="plain">
                  {unfinished.map(({ occurrenceId, name, dueOn }) => (
                    <li key={occurrenceId}>
                      <Link to={`/charters/${header.officeId}/${header.charterId}/work/${occurrenceId}`}>{localize(name)}</Link>
                      <span className={styles.quiet}> {format.date(dueOn)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            )}
          </ul>
        )}
      </Card>
    </Section>
  );
}

function ReportForm({ version, summary, lessons, indicators }: ClosingPageProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const refused = useRefusal();
  const refusal = search.get('form') === 'report' ? refused : null;
  const errorOf = (name: string) => {
    const message = refusal?.fieldErrors[name];
    return message && t(message);
  };
  const formError = refusal && Object.keys(refusal.fieldErrors).length === 0 ? t(refusal.messageKey, refusal.params) : undefined;
  return (
    <Section title={t('charterLife.closing.title')} about={t('charterLife.closing.about')}>
      <Form method="post" action="?form=report" noValidate preventScrollReset>
        <input type="hidden" name="intent" value="saveClosing" />
        <input type="hidden" name="version" value={version} />
        <FormStack>
          {formError && <FormErrorSummary errors={[]} formError={formError} />}
          <TextArea name="summary" label={t('charterLife.closing.summary')} help={t('charterLife.closing.summaryHelp')} defaultValue={summary} rows={5} error={errorOf('summary')} />
          <Card>
            {indicators.map((indicator, index) => (
              <Result key={indicator.charterIndicatorId} indicator={indicator} index={index} errorOf={errorOf} />
            ))}
          </Card>
          <TextArea name="lessons" label={t('charterLife.closing.lessons')} help={t('charterLife.closing.lessonsHelp')} defaultValue={lessons} rows={5} error={errorOf('lessons')} />
          <Button type="submit" tone="primary">
            {t('charterLife.closing.save')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}

function Result({ indicator, index, errorOf }: { indicator: ClosingIndicator; index: number; errorOf: (name: string) => string | undefined }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const name = localize(indicator.name);
  const field = `results[${index}]`;
  return (
    <div className={styles.result}>
      <input type="hidden" name={`${field}.charterIndicatorId`} value={indicator.charterIndicatorId} />
      <div className={styles.resultHead}>
        <span className={styles.resultName}>{name}</span>
        <span>
          {text.figure(indicator, indicator.fact)} / {text.plan(indicator, indicator.plan)} <PlanStatusBadge status={indicator.status} />
        </span>
      </div>
      {indicator.plan !== null && (
        <BulletBar
          label={name} fact={Number(indicator.fact ?? 0)} plan={Number(indicator.plan)} direction={indicator.direction === 'down' ? 'down' : 'up'}
          factText={text.figure(indicator, indicator.fact)} planText={text.plan(indicator, indicator.plan)}
        />
      )}
      <RadioGroup
        name={`${field}.outcome`}
        label={t('charterLife.closing.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`charterLife.closing.outcomes.${value}`) }))}
        defaultValue={indicator.outcome ?? undefined}
        required={false}
      />
      <TextArea
        name={`${field}.explanation`} label={t('charterLife.closing.explanation')} help={t('charterLife.closing.explanationHelp')} required={false} rows={2}
        defaultValue={indicator.explanation} error={errorOf(`${field}.explanation`)}
      />
    </div>
  );
}

function Report({ content, contentHash }: { content: ReportContent; contentHash: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  return (
    <Section title={t('charterLife.closing.title')}>
      <FactsLine
        facts={[
          { label: t('charters.list.period'), value: format.dateRange(content.startsOn, content.endsOn) },
          { label: t('charterLife.closing.workDone'), value: `${format.number(content.work.done + content.work.nothingToDo)} / ${format.number(content.work.done + content.work.nothingToDo + content.work.notDone)}` },
          { label: t('charterLife.closing.controlPoints'), value: `${format.number(content.controlPoints.reached)} / ${format.number(content.controlPoints.all)}` },
          { label: t('charterLife.closing.money'), value: `${format.number(content.money.usedTenge)} / ${format.number(content.money.plannedTenge)}` },
        ]}
      />
      <h3>{t('charterLife.closing.summary')}</h3>
      <p className={styles.reason}>{content.summary}</p>
      <h3>{t('charterLife.closing.results')}</h3>
      <Card>
        {content.results.map((result) => (
          <div key={result.indicatorId} className={styles.result}>
            <div className={styles.resultHead}>
              <span className={styles.resultName}>{localize(result.name)}</span>
              <span>
                {text.figure(result, result.fact)} / {text.plan(result, result.plan)} · {t(`charterLife.closing.outcomes.${result.outcome}`)}
              </span>
            </div>
            {result.explanation && <p className={styles.reason}>{result.explanation}</p>}
          </div>
        ))}
      </Card>
      <h3>{t('charterLife.closing.lessons')}</h3>
      <p className={styles.reason}>{content.lessons}</p>
      <p className={styles.quiet}>{t('charterLife.closing.hash')}</p>
      <code className={styles.hash}>{contentHash}</code>
    </Section>
  );
}
