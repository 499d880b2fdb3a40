import { Upload } from 'lucide-react';
import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, StateBadge, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { ListedFramework } from '../frameworks.queries.server.ts';
import { versionPage } from './framework-parts.tsx';
import styles from './frameworks.module.css';

type FrameworksPageProps = { frameworks: readonly ListedFramework[]; mayEdit: boolean };

/** What organisations are asked about: every framework with the version that is asked today. */
export function FrameworksPage({ frameworks, mayEdit }: FrameworksPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader
        title={t('frameworks.title')}
        action={mayEdit ? <LinkButton to="/frameworks/import" tone="primary" icon={Upload}>{t('frameworks.import.open')}</LinkButton> : undefined}
      />
      <p className={styles.words}>{t('frameworks.about')}</p>
      {frameworks.length === 0 ? (
        <EmptyState title={t('frameworks.none')}>{t('frameworks.noneAbout')}</EmptyState>
      ) : (
        <Table caption={t('frameworks.title')}>
          <TableHead>
            <ColumnHeader>{t('frameworks.fields.name')}</ColumnHeader>
            <ColumnHeader>{t('frameworks.fields.edition')}</ColumnHeader>
            <ColumnHeader figure>{t('frameworks.fields.requirements')}</ColumnHeader>
            <ColumnHeader>{t('frameworks.fields.published')}</ColumnHeader>
            <ColumnHeader figure>{t('frameworks.fields.openChecklists')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {frameworks.map(({ code, name, current, draftNumber, openChecklists }) => (
              <Row key={code}>
                <RowHeader>
                  <RowLink to={versionPage(code, current?.number ?? draftNumber!)}>{localize(name)}</RowLink>
                  <span className={styles.quiet}>{code}</span>
                </RowHeader>
                <Cell label={t('frameworks.fields.edition')}>{current ? t('frameworks.editionOf', { edition: current.edition, number: current.number }) : '–'}</Cell>
                <Cell figure primary label={t('frameworks.fields.requirements')}>{current ? format.number(current.requirementCount) : '–'}</Cell>
                <Cell label={t('frameworks.fields.published')} actions>
                  {current ? format.date(current.publishedAt.slice(0, 10)) : null}
                  {draftNumber !== null && (
                    <div className={styles.marks}>
                      <StateBadge tone="info">{t('frameworks.states.draft')}</StateBadge>
                      <Link to={versionPage(code, draftNumber, '/edit')}>{t('frameworks.openDraft', { number: draftNumber })}</Link>
                    </div>
                  )}
                </Cell>
                <Cell figure label={t('frameworks.fields.openChecklists')}>{format.number(openChecklists)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Page>
  );
}
