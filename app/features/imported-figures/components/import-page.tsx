import { Download } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CheckedWorkbook, ImportHistory, PastImport, waitingAndPast, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import { Banner, ButtonRow, Cell, ColumnHeader, LinkButton, Page, PageHeader, Row, RowHeader, Section, Table, TableBody, TableHead, type Fact } from '#app/ui/index.ts';
import type { ImportCard } from '../import.repo.server.ts';
import type { ImportedChoices } from '../imported.queries.server.ts';
import type { ImportFindings } from '../workbook-import.model.ts';
import { ImportedTabs, usePeriodText } from './figure-words.tsx';
import styles from './imported.module.css';

type ImportPageProps = { imports: readonly ImportCard[]; regions: ImportedChoices['regions']; newId: string };

/** Figures are brought as a workbook: the form, the check with what must be corrected and what would change, and every import so far. */
export function ImportedImportPage({ imports, regions, newId }: ImportPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countsOf = useCounts();
  const { waiting, past } = waitingAndPast(imports);
  return (
    <Page>
      <PageHeader title={t('importedFigures.import.title')} />
      <ImportedTabs mayWrite />
      <Section title={t('importedFigures.import.form')} about={t('importedFigures.import.formAbout')}>
        <ButtonRow>
          <LinkButton to="/imported-figures/export?format=form" icon={Download} reloadDocument>{t('importedFigures.import.download')}</LinkButton>
        </ButtonRow>
      </Section>
      <WorkbookUpload key={newId} newId={newId} />
      {waiting && <Check card={waiting} regions={regions} />}
      <ImportHistory title={t('importedFigures.import.history')} isEmpty={imports.length === 0} none={t('importedFigures.import.none')} noneAbout={t('importedFigures.import.noneAbout')}>
        {past.map((card) => (
          <PastImport
            key={card.id} card={card} counts={countsOf(card.findings)}
            undone={card.undoneAt && t('importedFigures.series.withdrawnBy', { name: card.undoneByName ?? '', at: format.dateTime(card.undoneAt) })}
            undo={{
              trigger: t('importedFigures.import.undo'), title: t('importedFigures.import.undoTitle'), consequence: t('importedFigures.import.undoAbout', { count: card.findings.added + card.findings.revised }),
            }}
          />
        ))}
      </ImportHistory>
    </Page>
  );
}

/** What was counted, as a line under its import. */
function useCounts() {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = ['rows', 'added', 'revised', 'unchanged', 'problemCount', 'warningCount'] as const;
  return (findings: ImportFindings): Fact[] => counts.map((name) => ({ label: t(`importedFigures.import.counts.${name}`), value: format.number(findings[name]) }));
}

function Check({ card, regions }: { card: ImportCard; regions: ImportedChoices['regions'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const periodText = usePeriodText();
  const countsOf = useCounts();
  const { findings } = card;
  const taken = findings.added + findings.revised;
  const isRight = findings.problemCount === 0;
  const problems = findings.problems.map(({ address, column, problem, value }) => ({
    address, value, column: t(`importedFigures.columns.${column}`), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `importedFigures.import.problems.${problem}`),
  }));
  return (
    <CheckedWorkbook
      importId={card.id} title={t('importedFigures.import.checked', { file: card.fileName })} counts={countsOf(findings)} problems={problems} problemCount={findings.problemCount}
      notes={{
        correct: isRight ? null : t('importedFigures.import.correct', { count: findings.problemCount }), nothingNew: isRight && taken === 0 ? t('importedFigures.import.nothingNew') : null,
        unknownColumns: findings.unknownColumns.length === 0 ? null : t('importedFigures.import.unknownColumns', { columns: findings.unknownColumns.join(', ') }),
      }}
      confirm={isRight && taken > 0 ? t('importedFigures.import.confirm', { count: taken }) : null} dismiss={t('importedFigures.import.dismiss')}
    >
      {findings.warnings.length > 0 && (
        <Banner tone="attention">
          {t('importedFigures.import.farApart', { count: findings.warningCount })}
          <ul>
            {findings.warnings.map(({ address, value, earlier, period }) => (
              <li key={address}>{t('importedFigures.import.farCell', { address, value: format.number(value, { maximumDecimals: 4 }), earlier: format.number(earlier, { maximumDecimals: 4 }), period: periodText(period) })}</li>
            ))}
          </ul>
        </Banner>
      )}
      {findings.differences.length > 0 && <Differences findings={findings} regions={regions} />}
    </CheckedWorkbook>
  );
}

/** What is there beside what the workbook says. */
function Differences({ findings, regions }: { findings: ImportFindings; regions: ImportedChoices['regions'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodText();
  const placeOf = (place: string) => { const region = regions.find(({ code }) => code === place); return region ? localize(region.name) : place; };
  const count = findings.added + findings.revised;
  return (
    <>
      <Table caption={t('importedFigures.import.differences')}>
        <TableHead>
          <ColumnHeader>{t('importedFigures.columns.seriesCode')}</ColumnHeader>
          <ColumnHeader>{t('importedFigures.fields.period')}</ColumnHeader>
          <ColumnHeader figure>{t('importedFigures.import.before')}</ColumnHeader>
          <ColumnHeader figure>{t('importedFigures.import.after')}</ColumnHeader>
          <ColumnHeader>{t('importedFigures.import.deed')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {findings.differences.map(({ seriesCode, place, period, before, after, isRevision }) => (
            <Row key={`${seriesCode} ${place} ${period}`}>
              <RowHeader>{seriesCode}<span className={styles.quiet}>{placeOf(place)}</span></RowHeader>
              <Cell label={t('importedFigures.fields.period')}>{periodText(period)}</Cell>
              <Cell figure primary label={t('importedFigures.import.before')}>{format.number(before, { maximumDecimals: 4 })}</Cell>
              <Cell figure primary label={t('importedFigures.import.after')}>{format.number(after, { maximumDecimals: 4 })}</Cell>
              <Cell label={t('importedFigures.import.deed')}>{t(isRevision ? 'importedFigures.import.isRevision' : 'importedFigures.import.isNew')}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {count > findings.differences.length && <p className={styles.inline}>{t('platform.workbook.problems.more', { shown: findings.differences.length, count })}</p>}
    </>
  );
}
