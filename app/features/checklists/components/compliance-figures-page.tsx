import { Form } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, EmptyState, Page, PageHeader, ReportedVerifiedBar, Row, RowHeader, Section, Select, Table, TableBody, TableFoot, TableHead,
} from '#app/ui/index.ts';
import type { ComplianceFiguresData, ComplianceSums } from '../figures.queries.server.ts';
import { scoreOf } from '../score.model.ts';
import { ChecklistTabs } from './checklists-page.tsx';
import styles from './checklists.module.css';

const nothing: ComplianceSums = { asked: 0, submitted: 0, reviewed: 0, points: 0, applicable: 0, verdictPoints: 0, verdictApplicable: 0, verdicts: 0, answers: 0, disagreed: 0 };

const sum = (groups: readonly ComplianceSums[]): ComplianceSums =>
  groups.reduce((total, group) => Object.fromEntries(Object.keys(nothing).map((name) => [name, total[name as keyof ComplianceSums] + group[name as keyof ComplianceSums]])) as ComplianceSums, nothing);

/** How far the organisations meet a framework: what they say and what reviewers confirmed, never ranked. */
export function ComplianceFiguresPage({ groups, requirements, frameworks, years, framework, year, by }: ComplianceFiguresData) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const total = sum(groups);
  return (
    <Page>
      <PageHeader title={t('checklists.figures.title')} />
      <ChecklistTabs />
      {framework === null || year === null ? (
        <EmptyState title={t('checklists.empty.title')}>{t('checklists.empty.reader')}</EmptyState>
      ) : (
        <>
          <Form method="get" className={styles.filters} role="search" aria-label={t('checklists.filters.label')} data-print="no">
            <Select key={`framework ${framework}`} name="framework" label={t('checklists.fields.framework')} defaultValue={framework} options={frameworks.map(({ code, name }) => ({ value: code, label: localize(name) }))} />
            <Select key={`year ${year}`} name="year" label={t('checklists.fields.year')} defaultValue={String(year)} options={years.map((one) => ({ value: String(one), label: String(one) }))} />
            <Select
              key={`by ${by}`} name="by" label={t('checklists.figures.by')} defaultValue={by}
              options={(['peerGroup', 'region', 'office'] as const).map((one) => ({ value: one, label: t(`checklists.figures.dimensions.${one}`) }))}
            />
            <Button type="submit">{t('checklists.filters.show')}</Button>
          </Form>
          <Section title={t(`checklists.figures.dimensions.${by}`)} about={t('checklists.figures.about')}>
            <Table caption={t('checklists.figures.title')}>
              <TableHead>
                <ColumnHeader>{t(`checklists.figures.dimensions.${by}`)}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.figures.asked')}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.figures.submitted')}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.reported')}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.verified')}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.figures.coverage')}</ColumnHeader>
                <ColumnHeader figure>{t('checklists.figures.disagreed')}</ColumnHeader>
              </TableHead>
              <TableBody>
                {groups.map((group) => (
                  <Row key={group.code}>
                    <RowHeader>{group.name ? localize(group.name) : t('checklists.figures.noGroup')}</RowHeader>
                    <Sums sums={group} />
                  </Row>
                ))}
              </TableBody>
              <TableFoot>
                <Row>
                  <RowHeader>{t('checklists.figures.total')}</RowHeader>
                  <Sums sums={total} />
                </Row>
              </TableFoot>
            </Table>
          </Section>
          {requirements.length > 0 && (
            <Section title={t('checklists.figures.requirements')} about={t('checklists.figures.requirementsAbout')}>
              <Table caption={t('checklists.figures.requirements')}>
                <TableHead>
                  <ColumnHeader>{t('checklists.figures.requirement')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.reported')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.answers.met')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.answers.partly')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.answers.notMet')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.answers.notApplicable')}</ColumnHeader>
                  <ColumnHeader figure>{t('checklists.figures.disagreed')}</ColumnHeader>
                </TableHead>
                <TableBody>
                  {requirements.map((row) => (
                    <Row key={row.code}>
                      <RowHeader>
                        <span className={styles.code}>{row.code}</span> {localize(row.text)}
                      </RowHeader>
                      <Cell figure primary label={t('checklists.reported')}>{format.percent(scoreOf(row))}</Cell>
                      <Cell figure label={t('checklists.answers.met')}>{format.number(row.met)}</Cell>
                      <Cell figure label={t('checklists.answers.partly')}>{format.number(row.partly)}</Cell>
                      <Cell figure label={t('checklists.answers.notMet')}>{format.number(row.notMet)}</Cell>
                      <Cell figure label={t('checklists.answers.notApplicable')}>{format.number(row.notApplicable)}</Cell>
                      <Cell figure label={t('checklists.figures.disagreed')}>{t('checklists.figures.of', { part: row.disagreed, count: row.verdicts })}</Cell>
                    </Row>
                  ))}
                </TableBody>
              </Table>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Sums({ sums }: { sums: ComplianceSums }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reported = sums.submitted === 0 ? null : scoreOf(sums);
  const verified = sums.verdicts === 0 ? null : scoreOf({ points: sums.verdictPoints, applicable: sums.verdictApplicable });
  return (
    <>
      <Cell figure label={t('checklists.figures.asked')}>{format.number(sums.asked)}</Cell>
      <Cell figure label={t('checklists.figures.submitted')}>
        {format.number(sums.submitted)} <span className={styles.quietInline}>{sums.asked > 0 && format.percent(sums.submitted / sums.asked)}</span>
      </Cell>
      <Cell figure primary label={t('checklists.reported')}>{format.percent(reported)}</Cell>
      <Cell figure primary label={t('checklists.verified')}>
        {format.percent(verified)}
        {reported !== null && verified !== null && <ReportedVerifiedBar label={t('checklists.verified')} reported={reported} verified={verified} scaleTo={1} />}
      </Cell>
      <Cell figure label={t('checklists.figures.coverage')}>{format.percent(sums.answers === 0 ? null : sums.verdicts / sums.answers)}</Cell>
      <Cell figure label={t('checklists.figures.disagreed')}>{t('checklists.figures.of', { part: sums.disagreed, count: sums.verdicts })}</Cell>
    </>
  );
}
