import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Card, Cell, Checkbox, ColumnHeader, EmptyState, FormStack, Row, RowHeader, RowLink, Section, Select, Sides, Table, TableBody,
  TableHead, TextArea,
} from '#app/ui/index.ts';
import { CharterFrame, Differences, shortHash } from '#app/features/charters/index.ts';
import type { ChangesPageData } from '../change-requests.queries.server.ts';
import { ChangeStateBadge } from './change-state.tsx';
import styles from './charter-life.module.css';

type ChangesPageProps = ChangesPageData & {
  mayOpen: boolean;
  newId: string;
  /** A newer version of the charter's template. */
  template: { id: string; version: number } | null;
};

/** How an approved charter changed and may change: its requests, its versions, any two of them beside each other. */
export function ChangesPage({ header, requests, versions, comparison, names, mayOpen, newId, template }: ChangesPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const page = `/charters/${header.officeId}/${header.charterId}`;
  return (
    <CharterFrame header={header}>
      <Sides>
        <div className={styles.column}>
          <Section title={t('charterLife.changes.title')}>
            {requests.length === 0 ? (
              <EmptyState title={t('charterLife.changes.emptyTitle')}>{t('charterLife.changes.emptyText')}</EmptyState>
            ) : (
              <Table caption={t('charterLife.changes.title')}>
                <TableHead>
                  <ColumnHeader>{t('charterLife.changes.reason')}</ColumnHeader>
                  <ColumnHeader>{t('charters.list.state')}</ColumnHeader>
                  <ColumnHeader>{t('charterLife.changes.author')}</ColumnHeader>
                  <ColumnHeader>{t('charters.list.updated')}</ColumnHeader>
                  <ColumnHeader figure>{t('charters.list.version')}</ColumnHeader>
                </TableHead>
                <TableBody>
                  {requests.map((request) => (
                    <Row key={request.id}>
                      <RowHeader>
                        <RowLink to={`${page}/changes/${request.id}`}>{t('charterLife.changes.number', { number: request.number })}</RowLink>
                        <span className={styles.quiet}> {request.reason}</span>
                      </RowHeader>
                      <Cell primary label={t('charters.list.state')}>
                        <ChangeStateBadge state={request.state} />
                      </Cell>
                      <Cell label={t('charterLife.changes.author')}>{request.createdByName}</Cell>
                      <Cell label={t('charters.list.updated')}>{format.dateTime(request.updatedAt)}</Cell>
                      <Cell figure label={t('charters.list.version')}>
                        {format.number(request.charterVersion)}
                      </Cell>
                    </Row>
                  ))}
                </TableBody>
              </Table>
            )}
          </Section>
          {comparison && (
            <Section title={t('charterLife.compare.result', { from: comparison.from, to: comparison.to })} id="comparison">
              <Card>
                {comparison.differences.length === 0 ? <p>{t('charters.versions.noDifference')}</p> : <Differences differences={comparison.differences} names={names} />}
              </Card>
            </Section>
          )}
        </div>
        <div className={styles.column}>
          {mayOpen && <OpenChange newId={newId} template={template} />}
          <Versions page={page} versions={versions} comparison={comparison} />
        </div>
      </Sides>
    </CharterFrame>
  );
}

function OpenChange({ newId, template }: Pick<ChangesPageProps, 'newId' | 'template'>) {
  const { t } = useTranslation();
  const { summary, errorOf, action } = useFormRefusal('new');
  return (
    <Section title={t('charterLife.changes.open')} about={t('charterLife.changes.openAbout')}>
      <Card>
        <Form method="post" action={action} noValidate>
          <input type="hidden" name="intent" value="openChange" />
          <input type="hidden" name="id" value={newId} />
          <FormStack>
            {summary}
            <TextArea name="reason" label={t('charterLife.changes.reason')} help={t('charterLife.changes.reasonHelp')} rows={4} error={errorOf('reason')} />
            {template && <Checkbox name="templateId" value={template.id} label={t('charterLife.changes.takeTemplate', { version: template.version })} required={false} />}
            <Button type="submit" tone="primary">
              {t('charterLife.changes.begin')}
            </Button>
          </FormStack>
        </Form>
      </Card>
    </Section>
  );
}

function Versions({ page, versions, comparison }: { page: string } & Pick<ChangesPageData, 'versions' | 'comparison'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const options = versions.map(({ charterVersion }) => ({ value: String(charterVersion), label: t('charters.versions.version', { version: charterVersion }) }));
  return (
    <Section title={t('charters.versions.title')}>
      <Table caption={t('charters.versions.title')}>
        <TableHead>
          <ColumnHeader>{t('charters.list.version')}</ColumnHeader>
          <ColumnHeader>{t('charters.versions.approvedBy')}</ColumnHeader>
          <ColumnHeader>{t('charters.versions.hash')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {versions.map((version) => (
            <Row key={version.charterVersion}>
              <RowHeader>
                <RowLink to={`${page}/versions/${version.charterVersion}`}>{t('charters.versions.version', { version: version.charterVersion })}</RowLink>
              </RowHeader>
              <Cell primary label={t('charters.versions.approvedBy')}>
                {version.approvedByName}
                <span className={styles.quiet}> {format.dateTime(version.approvedAt)}</span>
              </Cell>
              <Cell label={t('charters.versions.hash')}>
                <code>{shortHash(version.contentHash)}</code>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {versions.length > 1 && (
        <Form method="get" className={styles.compare} preventScrollReset>
          <Select name="from" label={t('charterLife.compare.from')} options={options} defaultValue={String(comparison?.from ?? versions[1]!.charterVersion)} />
          <Select name="to" label={t('charterLife.compare.to')} options={options} defaultValue={String(comparison?.to ?? versions[0]!.charterVersion)} />
          <ButtonRow>
            <Button type="submit">{t('charterLife.compare.show')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
