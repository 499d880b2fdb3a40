import { Form } from '@remix-run/react';
import { Download, FileSpreadsheet } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CellProblems, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import { Banner, Button, ButtonRow, CardItem, CardList, ConfirmDialog, EmptyState, FactsLine, LinkButton, Page, PageHeader, Section, StateBadge } from '#app/ui/index.ts';
import type { ImportFindings } from '../compliance-import.model.ts';
import type { ImportCard } from '../compliance-import.repo.server.ts';
import type { CatalogueEntry } from '../compliance.queries.server.ts';
import { ComplianceTabs } from './compliance-words.tsx';
import styles from './compliance.module.css';

type ImportPageProps = { imports: readonly ImportCard[]; documents: readonly CatalogueEntry[]; newId: string };

/** The register is filled from a workbook: the form, the check with what must be corrected, and every import so far. */
export function ComplianceImportPage({ imports, documents, newId }: ImportPageProps) {
  const { t } = useTranslation();
  const [waiting, ...others] = imports[0]?.state === 'checked' ? imports : [undefined, ...imports];
  const past = others.filter((card) => card !== undefined);
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
      <Section title={t('complianceServices.import.history')}>
        {past.length === 0 && !waiting ? (
          <EmptyState title={t('complianceServices.import.none')}>{t('complianceServices.import.noneAbout')}</EmptyState>
        ) : (
          <CardList>{past.map((card) => <PastImport key={card.id} card={card} />)}</CardList>
        )}
      </Section>
    </Page>
  );
}

function Counts({ findings }: { findings: ImportFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = ['rows', 'organisations', 'added', 'changed', 'unchanged', 'problemCount'] as const;
  return <FactsLine facts={counts.map((name) => ({ label: t(`complianceServices.import.counts.${name}`), value: format.number(findings[name]) }))} />;
}

/** What a check found, and the decision about it. */
function Check({ card, documents }: { card: ImportCard; documents: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { findings } = card;
  const { action, summary } = useFormRefusal('settle');
  const isNothing = findings.added + findings.changed === 0;
  const columnName = (column: string) => {
    const document = documents.find(({ code }) => code === column);
    return document ? `${column} ${localize(document.name)}` : t(`complianceServices.formColumns.${column}`);
  };
  const shown = findings.problems.map(({ address, column, problem, value }) => ({
    address, value, column: columnName(column), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `complianceServices.import.problems.${problem}`),
  }));
  return (
    <Section title={t('complianceServices.import.checked', { file: card.fileName })} id="check">
      {summary}
      <Counts findings={findings} />
      {findings.problemCount > 0 && <Banner tone="attention">{t('complianceServices.import.correct', { count: findings.problemCount })}</Banner>}
      {findings.problemCount === 0 && isNothing && <Banner>{t('complianceServices.import.nothingNew')}</Banner>}
      {findings.unknownColumns.length > 0 && <Banner>{t('complianceServices.import.unknownColumns', { columns: findings.unknownColumns.join(', ') })}</Banner>}
      {shown.length > 0 && <CellProblems problems={shown} count={findings.problemCount} />}
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="importId" value={card.id} />
        <ButtonRow>
          {findings.problemCount === 0 && !isNothing && (
            <Button type="submit" name="intent" value="confirm" tone="primary">{t('complianceServices.import.confirm', { count: findings.added + findings.changed })}</Button>
          )}
          <Button type="submit" name="intent" value="dismiss" tone="quiet">{t('complianceServices.import.dismiss')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function PastImport({ card }: { card: ImportCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = `undo-${card.id}`;
  const { action, summary } = useFormRefusal(form);
  return (
    <CardItem className={styles.card}>
      <h3>
        <FileSpreadsheet size={20} aria-hidden /> {card.fileName}
      </h3>
      <div><StateBadge tone={card.state === 'checked' ? 'attention' : 'neutral'}>{t(`platform.workbook.states.${card.state}`)}</StateBadge></div>
      <p className={styles.quiet}>
        {card.authorName}, {format.dateTime(card.confirmedAt ?? card.createdAt)}
        {card.undoneAt && ` · ${t('complianceServices.import.undoneBy', { name: card.undoneByName ?? '', at: card.undoneAt })}`}
      </p>
      <Counts findings={card.findings} />
      {card.state === 'confirmed' && (
        <Form method="post" action={action} id={form} preventScrollReset>
          {summary}
          <input type="hidden" name="importId" value={card.id} />
          <ConfirmDialog
            form={form} name="intent" value="undo" trigger={t('complianceServices.import.undo')} triggerTone="quiet" triggerSize="small"
            title={t('complianceServices.import.undoTitle')} consequence={t('complianceServices.import.undoAbout', { count: card.findings.added + card.findings.changed })}
            confirm={t('complianceServices.import.undo')}
          />
        </Form>
      )}
    </CardItem>
  );
}
