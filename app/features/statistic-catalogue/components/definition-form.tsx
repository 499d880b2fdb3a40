import { Form, useActionData, useNavigation, useSubmit } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, DateField, FieldSet, FormScope, FormStack, Page, PageHeader, Section, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { DefinitionFormData } from '../catalogue.queries.server.ts';
import { registerCodes, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { sourceKinds } from '../statistic-catalogue.schema.ts';
import type { Preview } from '../statistic-catalogue.service.server.ts';
import { PreviewSection } from './preview-section.tsx';
import { SourceFields } from './source-fields.tsx';
import styles from './catalogue.module.css';

export type DefinitionFormPageProps = DefinitionFormData & { today: string };

/** The form of a new statistic, or of the next version of one. */
export function DefinitionFormPage(props: DefinitionFormPageProps) {
  const { current, choices, kind, register, today } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  const answer = useActionData<{ preview?: Preview }>();
  const preview = answer?.preview ?? null;
  /** Without script the page is drawn anew: what was typed comes back with the preview. */
  const shown: StatisticDefinition | null = preview?.definition ?? current;
  const title = current ? t('statisticCatalogue.editTitle') : t('statisticCatalogue.new');
  const entries = (list: DefinitionFormData['choices']['themes']) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const texts = (field: 'name' | 'description' | 'legalReference') => (
    <FieldSet legend={t(`statisticCatalogue.form.${field}`)}>
      {(['kk', 'ru', 'en'] as const).map((language) => {
        const common = {
          name: `${field}.${language}`, lang: language, required: field !== 'legalReference' && language === 'kk', defaultValue: shown?.[field]?.[language] ?? '', error: errorOf(`${field}.${language}`),
          label: t('charters.fields.inLanguage', { field: t(`statisticCatalogue.form.${field}`), language: t(`charters.languages.${language}`) }),
        };
        return field === 'description' ? <TextArea key={language} {...common} rows={3} maxLength={2000} /> : <TextField key={language} {...common} maxLength={field === 'name' ? 300 : 1000} />;
      })}
    </FieldSet>
  );
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('statisticCatalogue.title'), to: '/statistic-catalogue' }, ...(current ? [{ label: localize(current.name), to: `/statistic-catalogue/${current.code}` }] : []), { label: title }]} />
      <PageHeader title={title} kicker={current ? <code>{current.code}</code> : undefined} />
      <SourceChoice kind={kind} register={register} />
      <Form method="post" noValidate action={kind === 'records' ? `?register=${register}` : `?kind=${kind}`} preventScrollReset>
        <FormScope name="definition">
          <FormStack>
            {summary}
            {current ? <input type="hidden" name="version" value={current.version} />
              : <TextField name="code" label={t('statisticCatalogue.form.code')} help={t('statisticCatalogue.form.codeHelp')} maxLength={100} defaultValue={preview?.definition.code ?? ''} error={errorOf('code')} />}
            <SourceFields key={`${kind} ${register}`} {...props} shown={shown} errorOf={errorOf} />
            {texts('name')}
            {texts('description')}
            <div className={styles.fields}>
              <Select name="themeCode" label={t('statisticCatalogue.facts.theme')} placeholder={t('statisticCatalogue.choose')} defaultValue={shown?.themeCode ?? ''} error={errorOf('themeCode')} options={entries(choices.themes)} />
              <Select name="unitCode" label={t('statisticCatalogue.facts.unit')} placeholder={t('statisticCatalogue.choose')} defaultValue={shown?.unitCode ?? ''} error={errorOf('unitCode')} options={entries(choices.units)} />
              <Select name="decimals" label={t('statisticCatalogue.facts.decimals')} defaultValue={String(shown?.decimals ?? 0)} error={errorOf('decimals')} options={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))} />
              <Select name="direction" label={t('statisticCatalogue.facts.direction')} defaultValue={shown?.direction ?? 'neutral'} error={errorOf('direction')} options={(['up', 'down', 'neutral'] as const).map((direction) => ({ value: direction, label: t(`statisticCatalogue.directions.${direction}`) }))} />
              <DateField name="countedSince" label={t('statisticCatalogue.facts.since')} defaultValue={shown?.countedSince ?? `${today.slice(0, 4)}-01-01`} error={errorOf('countedSince')} />
            </div>
            {texts('legalReference')}
            {current && <TextArea name="reason" label={t('statisticCatalogue.form.reason')} help={t('statisticCatalogue.form.reasonHelp')} rows={2} maxLength={1000} error={errorOf('reason')} />}
            <ButtonRow>
              <Button type="submit" name="intent" value="preview" pending={navigation.formData?.get('intent') === 'preview'}>{t('statisticCatalogue.form.preview')}</Button>
              <Button type="submit" name="intent" value="save" tone="primary" pending={navigation.formData?.get('intent') === 'save'}>{t(current ? 'statisticCatalogue.form.save' : 'statisticCatalogue.form.create')}</Button>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
      {preview && <PreviewSection preview={preview} />}
    </Page>
  );
}

/** From where the figures come decides what there is to choose. */
function SourceChoice({ kind, register }: Pick<DefinitionFormData, 'kind' | 'register'>) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <Section title={t('statisticCatalogue.form.source')} about={t('statisticCatalogue.form.sourceAbout')}>
      <FormScope name="source">
        <Form method="get" className={styles.filters} preventScrollReset>
          <Select
            key={kind} name="kind" label={t('statisticCatalogue.form.kind')} defaultValue={kind} options={sourceKinds.map((value) => ({ value, label: t(`statisticCatalogue.sources.${value}`) }))}
            onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
          />
          {kind === 'records' && (
            <Select
              key={register} name="register" label={t('statisticCatalogue.form.register')} defaultValue={register ?? ''} options={registerCodes.map((value) => ({ value, label: t(`statisticCatalogue.registers.${value}`) }))}
              onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
            />
          )}
          <Button type="submit">{t('statisticCatalogue.show')}</Button>
        </Form>
      </FormScope>
    </Section>
  );
}
