import { Form, Link } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, Cell, Checkbox, ColumnHeader, EmptyState, Row, RowHeader, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { CarryOverPage as Data } from '../carry-over.service.server.ts';
import { RiskStateBadge } from './risk-state.tsx';
import { CycleChoice } from './cycle-choice.tsx';

type CarryOverPageProps = Data & { officeId: string; analysisId: string; mayWrite: boolean };

/** What of the earlier cycle goes on in this one. */
export function CarryOverPage({ officeId, analysisId, analyses, from, risks, mayWrite }: CarryOverPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { summary } = useFormRefusal();
  const page = `/analyses/${officeId}/${analysisId}`;
  const offered = risks.filter((risk) => risk.offered !== null);
  if (!from) return <EmptyState title={t('riskRegister.carryOver.noEarlier')} />;
  return (
    <Section
      title={t('riskRegister.carryOver.title', { year: from.year, number: from.number })}
      about={t('riskRegister.carryOver.about')}
      aside={<Link to={`${page}/difference?from=${from.analysisId}`}>{t('riskRegister.difference.open')}</Link>}
    >
      <CycleChoice analyses={analyses} from={from} path={`${page}/carry-over`} />
      {summary}
      {risks.length === 0 ? (
        <EmptyState title={t('riskRegister.carryOver.empty')} />
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="from" value={from.analysisId} />
          <Banner>{t('riskRegister.carryOver.rule')}</Banner>
          <Table caption={t('riskRegister.carryOver.title', { year: from.year, number: from.number })}>
            <TableHead>
              <ColumnHeader>{t('riskRegister.columns.title')}</ColumnHeader>
              <ColumnHeader>{t('riskRegister.columns.state')}</ColumnHeader>
              <ColumnHeader>{t('riskRegister.columns.owner')}</ColumnHeader>
              <ColumnHeader>{t('riskRegister.columns.due')}</ColumnHeader>
              <ColumnHeader>{t('riskRegister.carryOver.take')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {risks.map((risk) => (
                <Row key={risk.riskId}>
                  <RowHeader><Link to={`/risks/${officeId}/${risk.riskId}`}>{risk.code} {risk.title}</Link></RowHeader>
                  <Cell primary label={t('riskRegister.columns.state')}><RiskStateBadge state={risk.state} /></Cell>
                  <Cell label={t('riskRegister.columns.owner')}>{risk.ownerName || '–'}</Cell>
                  <Cell label={t('riskRegister.columns.due')}>{risk.dueOn ? format.date(risk.dueOn) : '–'}</Cell>
                  <Cell primary actions label={t('riskRegister.carryOver.take')}>
                    {risk.offered === null || !mayWrite ? (
                      risk.isContinued ? t('riskRegister.carryOver.taken') : '–'
                    ) : (
                      <Checkbox
                        id={`take-${risk.riskId}`} name={risk.offered} value={risk.riskId} required={false} defaultChecked={risk.offered === 'carried'}
                        label={t(`riskRegister.carryOver.${risk.offered}`)}
                      />
                    )}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
          {mayWrite && offered.length > 0 && (
            <ButtonRow>
              <Button type="submit" tone="primary">{t('riskRegister.carryOver.submit')}</Button>
            </ButtonRow>
          )}
        </Form>
      )}
    </Section>
  );
}
