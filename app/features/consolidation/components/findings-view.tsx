import { Form, Link, useNavigation } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { useState } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import type { Period } from '#app/features/statistics/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, FormScope, FormStack, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead, TextArea,
} from '#app/ui/index.ts';
import type { Board } from '../board.queries.server.ts';
import { findingRules, placeOf, type Finding, type FindingRule } from '../findings.model.ts';
import { boardAddress } from './board-address.ts';
import styles from './consolidation.module.css';

type FindingsViewProps = { board: Board; period: Period; rule: FindingRule | null; mayAct: boolean };

/** What the declared rules found, rule by rule; what was explained stands quietly below. */
export function FindingsView({ board, period, rule, mayAct }: FindingsViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Map(board.offices.map(({ id, name }) => [id, name]));
  const order = new Map(board.offices.map(({ id }, index) => [id, index]));
  const sorted = [...board.findings].sort((left, right) => (order.get(left.officeId) ?? 0) - (order.get(right.officeId) ?? 0));
  const open = sorted.filter(({ explanation }) => explanation === null);
  const explained = sorted.filter(({ explanation }) => explanation !== null);
  const rules = findingRules.filter((code) => (rule === null || rule === code) && open.some((finding) => finding.rule === code));
  return (
    <>
      <nav className={styles.filters} aria-label={t('consolidation.findings.byRule')} data-print="no">
        <Link to={boardAddress(period, { view: 'findings' })} preventScrollReset aria-current={rule === null ? 'true' : undefined}>
          {t('consolidation.filters.all')} <span className={styles.count}>{format.number(open.length)}</span>
        </Link>
        {findingRules.filter((code) => open.some((finding) => finding.rule === code)).map((code) => (
          <Link key={code} to={boardAddress(period, { view: 'findings', rule: code })} preventScrollReset aria-current={rule === code ? 'true' : undefined}>
            {t(`consolidation.rules.${code}.name`)} <span className={styles.count}>{format.number(open.filter((finding) => finding.rule === code).length)}</span>
          </Link>
        ))}
      </nav>
      {open.length === 0 ? <EmptyState title={t('consolidation.findings.none')}>{t('consolidation.findings.noneAbout')}</EmptyState> : null}
      {rules.map((code) => (
        <Section key={code} title={t(`consolidation.rules.${code}.name`)} about={t(`consolidation.rules.${code}.about`)}>
          <FindingsTable findings={open.filter((finding) => finding.rule === code)} names={names} period={period} mayAct={mayAct} />
        </Section>
      ))}
      {explained.length > 0 && rule === null ? (
        <details className={styles.more}>
          <summary>{t('consolidation.findings.explained', { count: explained.length })}</summary>
          <Explained findings={explained} names={names} period={period} />
        </details>
      ) : null}
    </>
  );
}

type TableProps = { findings: readonly Finding[]; names: ReadonlyMap<string, Localized>; period: Period };

function FindingsTable({ findings, names, period, mayAct }: TableProps & { mayAct: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t(`consolidation.rules.${findings[0]!.rule}.name`)}>
      <TableHead>
        <ColumnHeader>{t('consolidation.columns.office')}</ColumnHeader>
        <ColumnHeader>{t('consolidation.columns.found')}</ColumnHeader>
        <ColumnHeader figure>{t('consolidation.columns.since')}</ColumnHeader>
        {mayAct ? <ColumnHeader>{t('consolidation.columns.explanation')}</ColumnHeader> : null}
      </TableHead>
      <TableBody>
        {findings.map((finding) => {
          const name = names.get(finding.officeId);
          return (
            <Row key={`${finding.rule}|${finding.officeId}`}>
              <RowHeader id={`office-${finding.officeId}`}>
                <RowLink to={placeOf(finding, period.label)}>{name ? localize(name) : '–'}</RowLink>
              </RowHeader>
              <Cell primary wide>{t(`consolidation.rules.${finding.rule}.found`, { count: finding.count })}</Cell>
              <Cell figure primary label={t('consolidation.columns.since')}>{format.date(finding.since)}</Cell>
              {mayAct ? <Cell actions wide className={styles.explain}><ExplainForm finding={finding} period={period} /></Cell> : null}
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function ExplainForm({ finding, period }: { finding: Finding; period: Period }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const form = `${finding.rule}-${finding.officeId}`;
  const { summary, errorOf, refusal } = useFormRefusal(form);
  const [id] = useState(() => uuid());
  return (
    <details className={styles.more} open={refusal !== null || undefined} data-print="no">
      <summary>{t('consolidation.findings.explain')}</summary>
      <Form method="post" action={boardAddress(period, { view: 'findings', form })} noValidate preventScrollReset>
        <FormScope name={form}>
          <FormStack>
            {summary}
            <input type="hidden" name="intent" value="explain" />
            <input type="hidden" name="period" value={period.label} />
            <input type="hidden" name="id" value={id} suppressHydrationWarning />
            <input type="hidden" name="officeId" value={finding.officeId} />
            <input type="hidden" name="rule" value={finding.rule} />
            <input type="hidden" name="count" value={finding.count} />
            <TextArea name="explanation" label={t('consolidation.findings.why')} rows={2} error={errorOf('explanation')} />
            <Button type="submit" size="small" pending={navigation.formData?.get('id') === id}>{t('consolidation.findings.keep')}</Button>
          </FormStack>
        </FormScope>
      </Form>
    </details>
  );
}

function Explained({ findings, names, period }: TableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('consolidation.findings.explained', { count: findings.length })}>
      <TableHead>
        <ColumnHeader>{t('consolidation.columns.office')}</ColumnHeader>
        <ColumnHeader>{t('consolidation.columns.found')}</ColumnHeader>
        <ColumnHeader>{t('consolidation.columns.explanation')}</ColumnHeader>
        <ColumnHeader>{t('consolidation.columns.explainedBy')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {findings.map((finding) => {
          const name = names.get(finding.officeId);
          return (
            <Row key={`${finding.rule}|${finding.officeId}`}>
              <RowHeader><RowLink to={placeOf(finding, period.label)}>{name ? localize(name) : '–'}</RowLink></RowHeader>
              <Cell primary wide>{t(`consolidation.rules.${finding.rule}.found`, { count: finding.count })}</Cell>
              <Cell primary wide>{finding.explanation!.explanation}</Cell>
              <Cell>{finding.explanation!.authorName}, {format.dateTime(finding.explanation!.createdAt)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
