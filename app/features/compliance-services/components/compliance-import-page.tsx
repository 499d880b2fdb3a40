import { Download } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CheckedWorkbook, ImportHistory, PastImport, waitingAndPast, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import { ButtonRow, LinkButton, Page, PageHeader, Section, type Fact } from '#app/ui/index.ts';
import type { ImportFindings } from '../compliance-import.model.ts';
import type { ImportCard } from '../compliance-import.repo.server.ts';
import type { CatalogueEntry } from '../compliance.queries.server.ts';
import { ComplianceTabs } from './compliance-words.tsx';

type ImportPageProps = { imports: readonly ImportCard[]; documents: readonly CatalogueEntry[]; newId: string };

/** The register is filled from a workbook: the form, the check with what must be corrected, and every import so far. */
export function ComplianceImportPage({ imports, documents, newId }: ImportPageProps) {
  const { t } = useTranslation();
  const countsOf = useCounts();
  const { waiting, past } = waitingAndPast(imports);
  return (
    <Page>
      <PageHeader title={t('complianceServices.import.title')} />
      <ComplianceTabs mayWrite />
      <Section title={t('complianceServices.import.form')} about={t('complianceServices.import.formAbout')}>
        <ButtonRow>
          <LinkButton to="/compliance-services/export?format=form" icon={Download} reloadDocument>{t('complianceServices.import.download')}</LinkButton>
        </ButtonRow>
      </Section>
      <WorkbookUpload key={newId} newId={newId} />
      {waiting && <Check card={waiting} documents={documents} />}
      <ImportHistory title={t('complianceServices.import.history')} isEmpty={imports.length === 0} none={t('complianceServices.import.none')} noneAbout={t('complianceServices.import.noneAbout')}>
        {past.map((card) => (
          <PastImport
            key={card.id} card={card} counts={countsOf(card.findings)} undone={card.undoneAt && t('complianceServices.import.undoneBy', { name: card.undoneByName ?? '', at: card.undoneAt })}
            undo={{
              trigger: t('complianceServices.import.undo'), title: t('complianceServices.import.undoTitle'),
              consequence: t('complianceServices.import.undoAbout', { count: card.findings.added + card.findings.changed }),
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
  const counts = ['rows', 'organisations', 'added', 'changed', 'unchanged', 'problemCount'] as const;
  return (findings: ImportFindings): Fact[] => counts.map((name) => ({ label: t(`complianceServices.import.counts.${name}`), value: format.number(findings[name]) }));
}

function Check({ card, documents }: { card: ImportCard; documents: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const countsOf = useCounts();
  const { findings } = card;
  const taken = findings.added + findings.changed;
  const isRight = findings.problemCount === 0;
  const columnName = (column: string) => {
    const document = documents.find(({ code }) => code === column);
    return document ? `${column} ${localize(document.name)}` : t(`complianceServices.formColumns.${column}`);
  };
  const problems = findings.problems.map(({ address, column, problem, value }) => ({
    address, value, column: columnName(column), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `complianceServices.import.problems.${problem}`),
  }));
  return (
    <CheckedWorkbook
      importId={card.id} title={t('complianceServices.import.checked', { file: card.fileName })} counts={countsOf(findings)} problems={problems} problemCount={findings.problemCount}
      notes={{
        correct: isRight ? null : t('complianceServices.import.correct', { count: findings.problemCount }), nothingNew: isRight && taken === 0 ? t('complianceServices.import.nothingNew') : null,
        unknownColumns: findings.unknownColumns.length === 0 ? null : t('complianceServices.import.unknownColumns', { columns: findings.unknownColumns.join(', ') }),
      }}
      confirm={isRight && taken > 0 ? t('complianceServices.import.confirm', { count: taken }) : null} dismiss={t('complianceServices.import.dismiss')}
    />
  );
}
