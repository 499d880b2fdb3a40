import { Form, Link, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Cell, ColumnHeader, FormStack, Page, PageHeader, Row, RowHeader, RowLink, Section, Sides, Table, TableBody, TableHead, TextField } from '#app/ui/index.ts';
import type { ImportedChoices } from '../imported.queries.server.ts';
import { ImportedTabs } from './figure-words.tsx';

type SourcesPageProps = { sources: ImportedChoices['sources']; chosen: string | null };

/** The authorities whose figures are imported. */
export function SourcesPage({ sources, chosen }: SourcesPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader title={t('importedFigures.tabs.sources')} />
      <ImportedTabs mayWrite />
      <Sides>
        <Table caption={t('importedFigures.tabs.sources')}>
          <TableHead>
            <ColumnHeader>{t('importedFigures.fields.source')}</ColumnHeader>
            <ColumnHeader>{t('importedFigures.sources.code')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {sources.map(({ code, name }) => (
              <Row key={code}>
                <RowHeader><RowLink to={`?code=${code}#edit`}>{localize(name)}</RowLink></RowHeader>
                <Cell primary label={t('importedFigures.sources.code')}>{code}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
        <SourceForm key={`${chosen} ${sources.find(({ code }) => code === chosen)?.version ?? sources.length}`} source={sources.find(({ code }) => code === chosen) ?? null} />
      </Sides>
    </Page>
  );
}

function SourceForm({ source }: { source: ImportedChoices['sources'][number] | null }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Section
      title={t(source ? 'importedFigures.sources.edit' : 'importedFigures.sources.add')} id="edit" about={t('importedFigures.sources.about')}
      aside={source && <Link to="/imported-figures/sources">{t('importedFigures.sources.add')}</Link>}
    >
      <Form method="post" noValidate>
        <FormStack>
          {summary}
          <input type="hidden" name="version" value={source?.version ?? 0} />
          {source ? <input type="hidden" name="code" value={source.code} /> : <TextField name="code" label={t('importedFigures.sources.code')} help={t('importedFigures.sources.codeHelp')} maxLength={60} error={errorOf('code')} />}
          {(['kk', 'ru', 'en'] as const).map((language) => (
            <TextField
              key={language} name={`name.${language}`} lang={language} required={language === 'kk'} maxLength={300} defaultValue={source?.name[language] ?? ''} error={errorOf(`name.${language}`)}
              label={t('charters.fields.inLanguage', { field: t('importedFigures.fields.source'), language: t(`charters.languages.${language}`) })}
            />
          ))}
          <ButtonRow><Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('importedFigures.save')}</Button></ButtonRow>
        </FormStack>
      </Form>
    </Section>
  );
}
