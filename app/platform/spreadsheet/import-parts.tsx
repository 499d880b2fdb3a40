import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Cell, ColumnHeader, Field, FormScope, FormStack, Row, RowHeader, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
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
