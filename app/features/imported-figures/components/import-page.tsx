import { Form } from '@remix-run/react';
import { Download, FileSpreadsheet } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CellProblems, WorkbookUpload } from '#app/platform/spreadsheet/import-parts.tsx';
import { isCellProblem } from '#app/platform/spreadsheet/read-cells.ts';
import {
  Banner, Button, ButtonRow, CardItem, CardList, Cell, ColumnHeader, ConfirmDialog, EmptyState, FactsLine, LinkButton, Page, PageHeader, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { ImportCard } from '../import.repo.server.ts';
import type { ImportedChoices } from '../imported.queries.server.ts';
import type { ImportFindings } from '../workbook-import.model.ts';
import { ImportedTabs, usePeriodText } from './figure-words.tsx';
import styles from './imported.module.css';

type ImportPageProps = { imports: readonly ImportCard[]; regions: ImportedChoices['regions']; newId: string };

/** Figures are brought as a workbook: the form, the check with what must be corrected and what would change, and every import so far. */
export function ImportedImportPage({ imports, regions, newId }: ImportPageProps) {
  const { t } = useTranslation();
  const waiting = imports[0]?.state === 'checked' ? imports[0] : null;
  const past = waiting ? imports.slice(1) : imports;
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
      <Section title={t('importedFigures.import.history')}>
        {past.length === 0 && !waiting ? (
          <EmptyState title={t('importedFigures.import.none')}>{t('importedFigures.import.noneAbout')}</EmptyState>
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
  const counts = ['rows', 'added', 'revised', 'unchanged', 'problemCount', 'warningCount'] as const;
  return <FactsLine facts={counts.map((name) => ({ label: t(`importedFigures.import.counts.${name}`), value: format.number(findings[name]) }))} />;
}

/** What a check found, and the decision about it. */
function Check({ card, regions }: { card: ImportCard; regions: ImportedChoices['regions'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const periodText = usePeriodText();
  const { findings } = card;
  const { action, summary } = useFormRefusal('settle');
  const taken = findings.added + findings.revised;
  const problems = findings.problems.map(({ address, column, problem, value }) => ({
    address, value, column: t(`importedFigures.columns.${column}`), reason: t(isCellProblem(problem) ? `platform.workbook.problemWords.${problem}` : `importedFigures.import.problems.${problem}`),
  }));
  return (
    <Section title={t('importedFigures.import.checked', { file: card.fileName })} id="check">
      {summary}
      <Counts findings={findings} />
      {findings.problemCount > 0 && <Banner tone="attention">{t('importedFigures.import.correct', { count: findings.problemCount })}</Banner>}
      {findings.problemCount === 0 && taken === 0 && <Banner>{t('importedFigures.import.nothingNew')}</Banner>}
      {findings.unknownColumns.length > 0 && <Banner>{t('importedFigures.import.unknownColumns', { columns: findings.unknownColumns.join(', ') })}</Banner>}
      {problems.length > 0 && <CellProblems problems={problems} count={findings.problemCount} />}
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
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="importId" value={card.id} />
        <ButtonRow>
          {findings.problemCount === 0 && taken > 0 && <Button type="submit" name="intent" value="confirm" tone="primary">{t('importedFigures.import.confirm', { count: taken })}</Button>}
          <Button type="submit" name="intent" value="dismiss" tone="quiet">{t('importedFigures.import.dismiss')}</Button>
        </ButtonRow>
      </Form>
    </Section>
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

function PastImport({ card }: { card: ImportCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = `undo-${card.id}`;
  const { action, summary } = useFormRefusal(form);
  return (
    <CardItem className={styles.card}>
      <h3><FileSpreadsheet size={20} aria-hidden /> {card.fileName}</h3>
      <div><StateBadge tone={card.state === 'checked' ? 'attention' : 'neutral'}>{t(`platform.workbook.states.${card.state}`)}</StateBadge></div>
      <p className={styles.quiet}>
        {card.authorName}, {format.dateTime(card.confirmedAt ?? card.createdAt)}
        {card.undoneAt && ` · ${t('importedFigures.series.withdrawnBy', { name: card.undoneByName ?? '', at: format.dateTime(card.undoneAt) })}`}
      </p>
      <Counts findings={card.findings} />
      {card.state === 'confirmed' && (
        <Form method="post" action={action} id={form} preventScrollReset>
          {summary}
          <input type="hidden" name="importId" value={card.id} />
          <ConfirmDialog
            form={form} name="intent" value="undo" trigger={t('importedFigures.import.undo')} triggerTone="quiet" triggerSize="small" title={t('importedFigures.import.undoTitle')}
            consequence={t('importedFigures.import.undoAbout', { count: card.findings.added + card.findings.revised })} confirm={t('importedFigures.import.undo')}
          />
        </Form>
      )}
    </CardItem>
  );
}
