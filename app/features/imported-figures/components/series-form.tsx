import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, FieldSet, FormScope, FormStack, Page, PageHeader, Select, TextField } from '#app/ui/index.ts';
import { directions, scopeKinds } from '../imported.model.ts';
import type { ImportedChoices, ImportedSeries } from '../imported.queries.server.ts';
import { ImportedMark } from './imported-mark.tsx';
import styles from './imported.module.css';

type SeriesFieldsProps = { series: ImportedSeries | null; choices: ImportedChoices; hasValues: boolean; errorOf: (name: string) => string | undefined };

function SeriesFields({ series, choices, hasValues, errorOf }: SeriesFieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const entries = (list: ImportedChoices['themes']) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const text = (field: 'name' | 'dimension' | 'note') => (
    <FieldSet legend={t(`importedFigures.fields.${field}`)}>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <TextField
          key={language} name={`${field}.${language}`} lang={language} required={field === 'name' && language === 'kk'} maxLength={500} defaultValue={series?.[field]?.[language] ?? ''}
          label={t('charters.fields.inLanguage', { field: t(`importedFigures.fields.${field}`), language: t(`charters.languages.${language}`) })} error={errorOf(`${field}.${language}`)}
        />
      ))}
    </FieldSet>
  );
  const settled = hasValues ? t('importedFigures.settled') : undefined;
  return (
    <>
      {text('name')}
      {text('dimension')}
      <div className={styles.fields}>
        <Select name="themeCode" label={t('importedFigures.fields.theme')} placeholder={t('importedFigures.choose')} defaultValue={series?.themeCode ?? ''} error={errorOf('themeCode')} options={entries(choices.themes)} />
        <Select name="unitCode" label={t('importedFigures.fields.unit')} help={settled} placeholder={t('importedFigures.choose')} defaultValue={series?.unitCode ?? ''} error={errorOf('unitCode')} options={entries(choices.units)} />
        <Select name="decimals" label={t('importedFigures.fields.decimals')} defaultValue={String(series?.decimals ?? 0)} error={errorOf('decimals')} options={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))} />
        <Select name="scopeKind" label={t('importedFigures.fields.scopeKind')} help={settled} defaultValue={series?.scopeKind ?? 'national'} error={errorOf('scopeKind')} options={scopeKinds.map((kind) => ({ value: kind, label: t(`importedFigures.scopeKinds.${kind}`) }))} />
        <Select name="direction" label={t('importedFigures.fields.direction')} defaultValue={series?.direction ?? 'neutral'} error={errorOf('direction')} options={directions.map((direction) => ({ value: direction, label: t(`importedFigures.directions.${direction}`) }))} />
      </div>
      {text('note')}
    </>
  );
}

/** What a series counts is put better; what its values are counted in stays. */
export function DescribeForm({ series, choices, hasValues }: { series: ImportedSeries; choices: ImportedChoices; hasValues: boolean }) {
  const { t } = useTranslation();
  const { action, summary, errorOf, refusal } = useFormRefusal('describe');
  return (
    <details className={styles.form} open={refusal !== null} data-print="no">
      <summary>{t('importedFigures.describe')}</summary>
      <Form method="post" action={action} noValidate preventScrollReset>
        <FormScope name="describe">
          <FormStack>
            {summary}
            <input type="hidden" name="version" value={series.version} />
            <SeriesFields series={series} choices={choices} hasValues={hasValues} errorOf={errorOf} />
            <ButtonRow><Button type="submit" name="intent" value="describe">{t('importedFigures.save')}</Button></ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </details>
  );
}

export function NewSeriesPage({ choices }: { choices: ImportedChoices }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('importedFigures.title'), to: '/imported-figures' }, { label: t('importedFigures.newSeries') }]} />
      <PageHeader title={t('importedFigures.newSeries')} state={<ImportedMark />} />
      <Form method="post" noValidate>
        <FormScope name="series">
          <FormStack>
            {summary}
            <TextField name="code" label={t('importedFigures.columns.seriesCode')} help={t('importedFigures.codeHelp')} maxLength={100} error={errorOf('code')} />
            <SeriesFields series={null} choices={choices} hasValues={false} errorOf={errorOf} />
            <ButtonRow><Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('importedFigures.save')}</Button></ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </Page>
  );
}
