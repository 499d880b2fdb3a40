import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, ButtonRow, Cell, ColumnHeader, Page, PageHeader, Row, RowHeader, RowLink, Section, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { BatchPage as BatchPageData, BatchRisk } from '../risk-review.queries.server.ts';

/** Eliminations accepted together: the sample is opened first, one by one. */
export function BatchPage({ batch, risks }: BatchPageData) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const { summary } = useFormRefusal();
  const sample = risks.filter(({ isSample }) => isSample);
  const left = sample.filter(({ isLookedAt }) => !isLookedAt).length;
  const isOpen = batch.state === 'open';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('riskReview.title'), to: '/review' }, { label: t('riskReview.batch.title') }]} />
      <PageHeader
        title={t('riskReview.batch.title')}
        state={<StateBadge tone={isOpen ? 'attention' : 'neutral'}>{t(`riskReview.batch.states.${batch.state}`)}</StateBadge>}
        facts={[
          { label: t('riskReview.risks'), value: format.number(risks.length) },
          { label: t('riskReview.batch.sample'), value: format.number(sample.length) },
          { label: t('riskReview.batch.begun'), value: format.dateTime(batch.createdAt) },
        ]}
      />
      {summary}
      {isOpen ? (
        <Section title={t('riskReview.batch.decide')}>
          <p>{left > 0 ? t('riskReview.batch.left', { count: left }) : t('riskReview.batch.ready')}</p>
          <Form method="post">
            <input type="hidden" name="version" value={batch.version} />
            <ButtonRow>
              {left === 0 ? (
                <Button type="submit" tone="primary" name="intent" value="accept" pending={navigation.formData?.get('intent') === 'accept'}>
                  {t('riskReview.batch.accept')}
                </Button>
              ) : null}
              <Button type="submit" name="intent" value="abandon" pending={navigation.formData?.get('intent') === 'abandon'}>
                {t('riskReview.batch.abandon')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={t('riskReview.batch.sampleTitle')} about={t('riskReview.batch.sampleAbout')}>
        <Risks risks={sample} isOpen={isOpen} />
      </Section>
      <Section title={t('riskReview.batch.others')}>
        <Risks risks={risks.filter(({ isSample }) => !isSample)} isOpen={false} />
      </Section>
    </Page>
  );
}

function Risks({ risks, isOpen }: { risks: readonly BatchRisk[]; isOpen: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (risks.length === 0) return <p>{t('riskReview.batch.noOthers')}</p>;
  return (
    <Table caption={t('riskReview.risks')}>
      <TableHead>
        <ColumnHeader>{t('riskReview.risk')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.organisation')}</ColumnHeader>
        <ColumnHeader>{t('riskReview.batch.state')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {risks.map((risk) => (
          <Row key={risk.riskId}>
            <RowHeader>
              <RowLink to={`/risks/${risk.officeId}/${risk.riskId}`}>
                {risk.code} · {risk.title}
              </RowLink>
            </RowHeader>
            <Cell>{localize(risk.organisationName)}</Cell>
            <Cell primary label={t('riskReview.batch.state')}>
              {risk.isLookedAt ? <StateBadge tone="info">{t('riskReview.batch.looked')}</StateBadge> : isOpen ? <Look riskId={risk.riskId} /> : t(`riskReview.batch.now.${risk.state === 'verified' ? 'verified' : 'other'}`)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Look({ riskId }: { riskId: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="look" />
      <input type="hidden" name="riskId" value={riskId} />
      <Button type="submit">{t('riskReview.batch.open')}</Button>
    </Form>
  );
}
