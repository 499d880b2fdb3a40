import { Form, useNavigation } from '@remix-run/react';
import { FileSpreadsheet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, CardItem, CardList, Cell, ColumnHeader, ConfirmDialog, EmptyState, FactsLine, Field, FormScope, FormStack, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead, type Fact,
} from '#app/ui/index.ts';
import styles from './import-parts.module.css';

/** A workbook is brought to be checked; the form posts `check` with an id of its own, so that sent twice it is checked once. */
export function WorkbookUpload({ newId }: { newId: string }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal('check');
  const isSending = navigation.state !== 'idle' && navigation.formData?.get('intent') === 'check';
  return (
    <Section title={t('platform.workbook.upload.title')} about={t('platform.workbook.upload.about')}>
      <Form method="post" action={action} encType="multipart/form-data">
        <FormScope name="check">
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={newId} />
            <Field name="file" label={t('platform.workbook.upload.file')} help={t('platform.workbook.upload.fileHelp')} error={errorOf('file')} required>
              {(control) => <input type="file" accept=".xlsx" className={styles.file} {...control} />}
            </Field>
            <ButtonRow>
              <Button type="submit" name="intent" value="check" pending={isSending}>
                {t(isSending ? 'platform.workbook.upload.checking' : 'platform.workbook.upload.check')}
              </Button>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </Section>
  );
}

export type ShownProblem = { address: string; column: string; reason: string; value: string };

/** The cells of a workbook that must be corrected, as far as they are shown. */
export function CellProblems({ problems, count }: { problems: readonly ShownProblem[]; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Table caption={t('platform.workbook.problems.caption')}>
        <TableHead>
          <ColumnHeader>{t('platform.workbook.problems.cell')}</ColumnHeader>
          <ColumnHeader>{t('platform.workbook.problems.column')}</ColumnHeader>
          <ColumnHeader>{t('platform.workbook.problems.reason')}</ColumnHeader>
          <ColumnHeader>{t('platform.workbook.problems.value')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {problems.map(({ address, column, reason, value }) => (
            <Row key={`${address} ${reason} ${value}`}>
              <RowHeader>{address}</RowHeader>
              <Cell label={t('platform.workbook.problems.column')}>{column}</Cell>
              <Cell primary wide label={t('platform.workbook.problems.reason')}>
                {reason}
              </Cell>
              <Cell wide label={t('platform.workbook.problems.value')}>
                {value}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {count > problems.length && <p className={styles.more}>{t('platform.workbook.problems.more', { shown: problems.length, count })}</p>}
    </>
  );
}

type CheckedWorkbookProps = {
  importId: string;
  title: string;
  counts: readonly Fact[];
  /** What there is to say of the whole; null: nothing. */
  notes: { correct: string | null; nothingNew: string | null; unknownColumns: string | null };
  problems: readonly ShownProblem[];
  problemCount: number;
  /** What the button says that takes it over; null: it may not be. */
  confirm: string | null;
  dismiss: string;
  children?: ReactNode;
};

/** What a check found, and the decision about it: the form posts `confirm` or `dismiss`. */
export function CheckedWorkbook({ importId, title, counts, notes, problems, problemCount, confirm, dismiss, children }: CheckedWorkbookProps) {
  const { action, summary } = useFormRefusal('settle');
  return (
    <Section title={title} id="check">
      {summary}
      <FactsLine facts={counts} />
      {notes.correct && <Banner tone="attention">{notes.correct}</Banner>}
      {notes.nothingNew && <Banner>{notes.nothingNew}</Banner>}
      {notes.unknownColumns && <Banner>{notes.unknownColumns}</Banner>}
      {problems.length > 0 && <CellProblems problems={problems} count={problemCount} />}
      {children}
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="importId" value={importId} />
        <ButtonRow>
          {confirm && <Button type="submit" name="intent" value="confirm" tone="primary">{confirm}</Button>}
          <Button type="submit" name="intent" value="dismiss" tone="quiet">{dismiss}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

type ImportState = 'checked' | 'confirmed' | 'undone' | 'dismissed';
type Imported = { id: string; state: ImportState; fileName: string; authorName: string; createdAt: string; confirmedAt: string | null };

/** The import that waits for a decision, which is the newest or none, and those before it. */
export function waitingAndPast<Card extends Imported>(imports: readonly Card[]): { waiting: Card | null; past: readonly Card[] } {
  const [newest] = imports;
  return newest?.state === 'checked' ? { waiting: newest, past: imports.slice(1) } : { waiting: null, past: imports };
}

type ImportHistoryProps = { title: string; isEmpty: boolean; none: string; noneAbout: string; children: ReactNode };

/** Every import so far. */
export function ImportHistory({ title, isEmpty, none, noneAbout, children }: ImportHistoryProps) {
  return <Section title={title}>{isEmpty ? <EmptyState title={none}>{noneAbout}</EmptyState> : <CardList>{children}</CardList>}</Section>;
}

type PastImportProps = {
  card: Imported;
  counts: readonly Fact[];
  /** By whom and when it was taken back; null: it was not. */
  undone: string | null;
  /** How it is taken back; null: it may not be. */
  undo: { trigger: string; title: string; consequence: string } | null;
};

/** One import of the past; the form of its own posts `undo`. */
export function PastImport({ card, counts, undone, undo }: PastImportProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = `undo-${card.id}`;
  const { action, summary } = useFormRefusal(form);
  return (
    <CardItem className={styles.card}>
      <h3 className={styles.name}><FileSpreadsheet size={20} aria-hidden /> {card.fileName}</h3>
      <StateBadge tone={card.state === 'checked' ? 'attention' : 'neutral'}>{t(`platform.workbook.states.${card.state}`)}</StateBadge>
      <p className={styles.more}>
        {card.authorName}, {format.dateTime(card.confirmedAt ?? card.createdAt)}
        {undone && ` · ${undone}`}
      </p>
      <FactsLine facts={counts} />
      {card.state === 'confirmed' && undo && (
        <Form method="post" action={action} id={form} preventScrollReset>
          {summary}
          <input type="hidden" name="importId" value={card.id} />
          <ConfirmDialog form={form} name="intent" value="undo" trigger={undo.trigger} triggerTone="quiet" triggerSize="small" title={undo.title} consequence={undo.consequence} confirm={undo.trigger} />
        </Form>
      )}
    </CardItem>
  );
}
