import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, EmptyState, FormScope, FormStack, LinkButton, Page, PageHeader, Section, TextArea } from '#app/ui/index.ts';
import type { PublicationContent, RestatedFigure } from '../content.model.ts';
import type { Names } from '../names.model.ts';
import { RestatedTable } from './publication-parts.tsx';

type RestatePageProps = { id: string; content: PublicationContent; names: Names; differences: RestatedFigure[]; number: number };

/** What is no longer as it was published, and the reason with which it is put beside it. */
export function RestatePage({ id, content, names, differences, number }: RestatePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('publications.title'), to: '/publications' }, { label: localize(content.title), to: `/publications/${id}` }, { label: t('publications.restate') }]} />
      <PageHeader title={t('publications.restate')} />
      {differences.length === 0 ? (
        <EmptyState title={t('publications.nothingDiffers')} action={<LinkButton to={`/publications/${id}`}>{t('publications.back')}</LinkButton>}>{t('publications.nothingDiffersAbout')}</EmptyState>
      ) : (
        <>
          <Form method="post" noValidate>
            <FormScope name="restatement">
              <FormStack>
                {summary}
                <input type="hidden" name="number" value={number} />
                <input type="hidden" name="differing" value={differences.length} />
                {(['kk', 'ru', 'en'] as const).map((language) => (
                  <TextArea
                    key={language} name={`reason.${language}`} lang={language} required={language === 'kk'} maxLength={2000} rows={3} help={language === 'kk' ? t('publications.reasonHelp') : undefined}
                    label={t('charters.fields.inLanguage', { field: t('publications.reason'), language: t(`charters.languages.${language}`) })} error={errorOf(`reason.${language}`)}
                  />
                ))}
                <ButtonRow>
                  <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('publications.restateNow', { count: differences.length })}</Button>
                  <LinkButton to={`/publications/${id}`}>{t('publications.cancel')}</LinkButton>
                </ButtonRow>
              </FormStack>
            </FormScope>
          </Form>
          <Section title={t('publications.differing', { count: differences.length })} about={t('publications.differingAbout')}>
            <RestatedTable figures={differences} shown={{ content, names }} caption={t('publications.differing', { count: differences.length })} />
          </Section>
        </>
      )}
    </Page>
  );
}
