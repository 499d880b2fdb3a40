import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, CheckList, DateField, FieldSet, FormScope, FormStack, LinkButton, Page, PageHeader, TextArea, TextField } from '#app/ui/index.ts';
import type { ListedPublication, PublicationPage, StatisticChoice } from '../publications.queries.server.ts';
import styles from './publications.module.css';

type PublicationFormProps = {
  newId: string | null;
  header: PublicationPage['header'] | null;
  chosen: readonly string[];
  choices: readonly StatisticChoice[];
  /** What a new one begins with. */
  suggested: Pick<ListedPublication, 'period'> | null;
};

/** What a publication is called, of which period it is, and which statistics it takes up. */
export function PublicationForm({ newId, header, chosen, choices, suggested }: PublicationFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  const offered = new Set(choices.flatMap(({ statistics }) => statistics.map(({ code }) => code)));
  const title = header ? t('publications.edit') : t('publications.prepare');
  const inLanguage = (field: string, language: 'kk' | 'ru' | 'en') => t('charters.fields.inLanguage', { field, language: t(`charters.languages.${language}`) });
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('publications.title'), to: '/publications' }, ...(header ? [{ label: localize(header.title), to: `/publications/${header.id}` }] : []), { label: title }]} />
      <PageHeader title={title} />
      <Form method="post" noValidate key={header?.version ?? newId}>
        <FormScope name="publication">
          <FormStack>
            {summary}
            {newId ? <input type="hidden" name="id" value={newId} /> : <input type="hidden" name="version" value={header!.version} />}
            <div className={styles.fields}>
              <TextField name="period" label={t('publications.fields.period')} help={t('publications.periodHelp')} maxLength={10} defaultValue={header?.period ?? suggested?.period ?? ''} error={errorOf('period')} />
              <DateField name="asOf" label={t('publications.fields.asOf')} help={t('publications.asOfHelp')} required={false} defaultValue={header?.asOf ?? ''} error={errorOf('asOf')} />
              <TextField name="code" label={t('publications.fields.code')} help={t('publications.codeHelp')} maxLength={60} defaultValue={header?.code ?? ''} error={errorOf('code')} />
            </div>
            <FieldSet legend={t('publications.fields.title')}>
              {(['kk', 'ru', 'en'] as const).map((language) => (
                <TextField
                  key={language} name={`title.${language}`} lang={language} required={language === 'kk'} maxLength={300} label={inLanguage(t('publications.fields.title'), language)}
                  defaultValue={header?.title[language] ?? ''} error={errorOf(`title.${language}`)}
                />
              ))}
            </FieldSet>
            <FieldSet legend={t('publications.fields.summary')}>
              {(['kk', 'ru', 'en'] as const).map((language) => (
                <TextArea
                  key={language} name={`summary.${language}`} lang={language} required={false} maxLength={2000} rows={2} label={inLanguage(t('publications.fields.summary'), language)}
                  defaultValue={header?.summary?.[language] ?? ''} error={errorOf(`summary.${language}`)}
                />
              ))}
            </FieldSet>
            <CheckList
              name="statistics" legend={t('publications.fields.statistics')} searchLabel={t('publications.searchStatistics')} countLabel={(count) => t('publications.chosen', { count })} chosen={chosen.filter((code) => offered.has(code))}
              items={choices.flatMap(({ themeName, statistics }) => statistics.map(({ code, name, isImported }) => ({
                value: code, label: localize(name), facts: [localize(themeName), isImported ? t('importedFigures.mark') : ''].filter(Boolean).join(' · '),
              })))}
              onChange={() => {}}
            />
            {errorOf('statistics') && <p role="alert">{errorOf('statistics')}</p>}
            <ButtonRow>
              <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('publications.save')}</Button>
              <LinkButton to={header ? `/publications/${header.id}` : '/publications'}>{t('publications.cancel')}</LinkButton>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </Page>
  );
}
