import { Download } from 'lucide-react';
import { AnalysisFrame, type AnalysisHeader } from '#app/features/internal-analyses/index.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { CheckedWorkbook, ImportHistory, PastImport, waitingAndPast, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import { Banner, ButtonRow, Cell, ColumnHeader, LinkButton, Row, RowHeader, Section, Table, TableBody, TableHead, type Fact } from '#app/ui/index.ts';
import { shownFindings, type ImportFindings } from '../import-findings.model.ts';
import type { ImportCard } from '../risk-import.queries.server.ts';
import styles from './risk-import.module.css';

type RiskImportPageProps = { header: AnalysisHeader; acceptsImports: boolean; imports: readonly ImportCard[]; newId: string };

/** The organisation's own workbook becomes risks: the form, the check with what must be corrected, and every import so far. */
export function RiskImportPage({ header, acceptsImports, imports, newId }: RiskImportPageProps) {
  const { t } = useTranslation();
  const countsOf = useCounts();
  const { waiting, past } = waitingAndPast(imports);
  return (
    <AnalysisFrame header={header} mayWrite>
      <Section title={t('riskImport.form.title')} about={t('riskImport.form.about')}>
        <ButtonRow>
          <LinkButton to={`/analyses/${header.officeId}/${header.analysisId}/workbook/form.xlsx`} icon={Download} reloadDocument>
            {t('riskImport.form.empty')}
          </LinkButton>
          <LinkButton to={`/analyses/${header.officeId}/${header.analysisId}/workbook/register.xlsx`} icon={Download} reloadDocument>
            {t('riskImport.form.filled')}
          </LinkButton>
        </ButtonRow>
      </Section>
      {acceptsImports ? <WorkbookUpload key={newId} newId={newId} /> : <Banner>{t('riskImport.refusals.analysisOver')}</Banner>}
      {waiting && <Check card={waiting} acceptsImports={acceptsImports} />}
      <ImportHistory title={t('riskImport.history.title')} isEmpty={imports.length === 0} none={t('riskImport.history.none')} noneAbout={t('riskImport.history.noneAbout')}>
        {past.map((card) => (
          <PastImport
            key={card.id} card={card} counts={countsOf(card.findings)} undone={card.undoneAt && t('riskImport.history.undoneBy', { name: card.undoneByName ?? '', at: card.undoneAt })}
            undo={header.state === 'open' ? {
              trigger: t('riskImport.history.undo'), title: t('riskImport.history.undoTitle'), consequence: t('riskImport.history.undoAbout', { count: card.findings.added }),
            } : null}
          />
        ))}
      </ImportHistory>
    </AnalysisFrame>
  );
}

/** What was counted, as a line under its import. */
function useCounts() {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = ['rows', 'risks', 'recommendations', 'added', 'unchanged', 'duplicateCount', 'problemCount'] as const;
  return (findings: ImportFindings): Fact[] => counts.map((name) => ({ label: t(`riskImport.counts.${name}`), value: format.number(findings[name]) }));
}

function Check({ card, acceptsImports }: { card: ImportCard; acceptsImports: boolean }) {
  const { t } = useTranslation();
  const countsOf = useCounts();
  const { findings } = card;
  const isRight = findings.problemCount === 0;
  const problems = findings.problems.map(({ address, column, problem, value }) => ({
    address, value, column: t(`riskImport.columns.${column}`), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `riskImport.problemWords.${problem}`),
  }));
  return (
    <CheckedWorkbook
      importId={card.id} title={t('riskImport.check.title', { file: card.fileName })} counts={countsOf(findings)} problems={problems} problemCount={findings.problemCount}
      notes={{
        correct: isRight ? null : t('riskImport.check.problems', { count: findings.problemCount }), nothingNew: isRight && findings.added === 0 ? t('riskImport.check.nothingNew') : null,
        unknownColumns: findings.unknownColumns.length === 0 ? null : t('riskImport.check.unknownColumns', { columns: findings.unknownColumns.join(', ') }),
      }}
      confirm={acceptsImports && isRight && findings.added > 0 ? t('riskImport.check.confirm', { count: findings.added }) : null} dismiss={t('riskImport.check.dismiss')}
    >
      {findings.duplicates.length > 0 && <Duplicates findings={findings} />}
    </CheckedWorkbook>
  );
}

function Duplicates({ findings: { duplicates, duplicateCount } }: { findings: ImportFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Table caption={t('riskImport.duplicates.caption')}>
        <TableHead>
          <ColumnHeader>{t('riskImport.duplicates.row')}</ColumnHeader>
          <ColumnHeader>{t('riskImport.columns.code')}</ColumnHeader>
          <ColumnHeader>{t('riskImport.columns.title')}</ColumnHeader>
          <ColumnHeader>{t('riskImport.duplicates.reason')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {duplicates.map(({ row, code, title, reason, existingCode }) => (
            <Row key={row}>
              <RowHeader>{format.number(row)}</RowHeader>
              <Cell label={t('riskImport.columns.code')}>{code ?? ''}</Cell>
              <Cell primary wide label={t('riskImport.columns.title')}>
                {title}
              </Cell>
              <Cell wide label={t('riskImport.duplicates.reason')}>
                {t(`riskImport.duplicateWords.${reason}`, { code: existingCode })}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {duplicateCount > shownFindings && <p className={styles.more}>{t('riskImport.duplicates.more', { shown: shownFindings, count: duplicateCount })}</p>}
    </>
  );
}
