import { Form } from '@remix-run/react';
import { Download, FileSpreadsheet } from 'lucide-react';
import { AnalysisFrame, type AnalysisHeader } from '#app/features/internal-analyses/index.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { CellProblems, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import {
  Banner, Button, ButtonRow, CardItem, CardList, Cell, ColumnHeader, ConfirmDialog, EmptyState, FactsLine, LinkButton,
  Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import { shownFindings, type ImportFindings } from '../import-findings.model.ts';
import type { ImportCard } from '../risk-import.queries.server.ts';
import styles from './risk-import.module.css';

type RiskImportPageProps = { header: AnalysisHeader; acceptsImports: boolean; imports: readonly ImportCard[]; newId: string };

/** The organisation's own workbook becomes risks: the form, the check with what must be corrected, and every import so far. */
export function RiskImportPage({ header, acceptsImports, imports, newId }: RiskImportPageProps) {
  const { t } = useTranslation();
  const [waiting, ...others] = imports[0]?.state === 'checked' ? imports : [undefined, ...imports];
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
      <Section title={t('riskImport.history.title')}>
        {others.length === 0 && !waiting ? (
          <EmptyState title={t('riskImport.history.none')}>{t('riskImport.history.noneAbout')}</EmptyState>
        ) : (
          <CardList>
            {others.flatMap((card) => (card ? [<PastImport key={card.id} card={card} mayUndo={header.state === 'open'} />] : []))}
          </CardList>
        )}
      </Section>
    </AnalysisFrame>
  );
}

/** What a check found, and the decision about it. */
function Check({ card, acceptsImports }: { card: ImportCard; acceptsImports: boolean }) {
  const { t } = useTranslation();
  const { findings } = card;
  const { action, summary } = useFormRefusal('settle');
  const formId = `settle-${card.id}`;
  const mayConfirm = acceptsImports && findings.problemCount === 0 && findings.added > 0;
  return (
    <Section title={t('riskImport.check.title', { file: card.fileName })} id="check">
      {summary}
      <Counts findings={findings} />
      {findings.problemCount > 0 && <Banner tone="attention">{t('riskImport.check.problems', { count: findings.problemCount })}</Banner>}
      {findings.problemCount === 0 && findings.added === 0 && <Banner>{t('riskImport.check.nothingNew')}</Banner>}
      {findings.unknownColumns.length > 0 && <Banner>{t('riskImport.check.unknownColumns', { columns: findings.unknownColumns.join(', ') })}</Banner>}
      {findings.problems.length > 0 && <Problems findings={findings} />}
      {findings.duplicates.length > 0 && <Duplicates findings={findings} />}
      <Form method="post" action={action} id={formId} preventScrollReset>
        <input type="hidden" name="importId" value={card.id} />
        <ButtonRow>
          {mayConfirm && (
            <Button type="submit" name="intent" value="confirm" tone="primary">
              {t('riskImport.check.confirm', { count: findings.added })}
            </Button>
          )}
          <Button type="submit" name="intent" value="dismiss" tone="quiet">
            {t('riskImport.check.dismiss')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Counts({ findings }: { findings: ImportFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = ['rows', 'risks', 'recommendations', 'added', 'unchanged', 'duplicateCount', 'problemCount'] as const;
  return <FactsLine facts={counts.map((name) => ({ label: t(`riskImport.counts.${name}`), value: format.number(findings[name]) }))} />;
}

function Problems({ findings: { problems, problemCount } }: { findings: ImportFindings }) {
  const { t } = useTranslation();
  const shown = problems.map(({ address, column, problem, value }) => ({
    address, value, column: t(`riskImport.columns.${column}`), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `riskImport.problemWords.${problem}`),
  }));
  return <CellProblems problems={shown} count={problemCount} />;
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

const tones = { checked: 'attention', confirmed: 'neutral', undone: 'neutral', dismissed: 'neutral' } as const;

function PastImport({ card, mayUndo }: { card: ImportCard; mayUndo: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = `undo-${card.id}`;
  const { action, summary } = useFormRefusal(form);
  return (
    <CardItem className={styles.card}>
      <h3 className={styles.name}>
        <FileSpreadsheet size={20} aria-hidden />
        {card.fileName}
      </h3>
      <StateBadge tone={tones[card.state]}>{t(`platform.workbook.states.${card.state}`)}</StateBadge>
      <p className={styles.about}>
        {card.authorName}, {format.dateTime(card.confirmedAt ?? card.createdAt)}
        {card.undoneAt && ` · ${t('riskImport.history.undoneBy', { name: card.undoneByName ?? '', at: card.undoneAt })}`}
      </p>
      <Counts findings={card.findings} />
      {card.state === 'confirmed' && mayUndo && (
        <Form method="post" action={action} id={form} preventScrollReset>
          {summary}
          <input type="hidden" name="importId" value={card.id} />
          <ConfirmDialog
            form={form}
            name="intent"
            value="undo"
            trigger={t('riskImport.history.undo')}
            triggerTone="quiet"
            triggerSize="small"
            title={t('riskImport.history.undoTitle')}
            consequence={t('riskImport.history.undoAbout', { count: card.findings.added })}
            confirm={t('riskImport.history.undo')}
          />
        </Form>
      )}
    </CardItem>
  );
}
