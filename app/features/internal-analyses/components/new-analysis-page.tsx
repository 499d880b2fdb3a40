import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { languageNames, languages, useLocalize, useTranslation, type Language } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, Checkbox, DateField, FieldRow, FieldSet, FormStack, Page, PageHeader, RadioGroup, Section, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { NewAnalysisOffer } from '../internal-analyses.queries.server.ts';
import { performerKinds } from '../internal-analyses.schema.ts';
import styles from './analysis.module.css';

type NewAnalysisPageProps = NewAnalysisOffer & { newId: string; year: number; language: Language };

/** Which organisation, what is analysed, for which period and in which directions; the last analysis gives the first answers. */
export function NewAnalysisPage({ organisations, chosen, directions, newId, year, language }: NewAnalysisPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  const previous = chosen?.previous ?? null;
  const directionError = errorOf('directionCodes');
  const isTicked = (code: string) => (previous ? previous.directionCodes.includes(code) : true);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('internalAnalyses.list.title'), to: '/analyses' }, { label: t('internalAnalyses.new.title') }]} />
      <PageHeader title={t('internalAnalyses.new.title')} />
      {organisations.length > 1 && (
        <Section title={t('internalAnalyses.new.organisation')}>
          <Form method="get" className={styles.filters}>
            <Select
              name="organisation" label={t('internalAnalyses.fields.organisation')} defaultValue={chosen?.organisationId ?? ''} placeholder={t('internalAnalyses.new.choose')}
              options={organisations.map(({ id, name, regionName, hasOpen }) => ({ value: id, label: [localize(name), localize(regionName), hasOpen ? t('internalAnalyses.new.underWay') : ''].filter(Boolean).join(' · ') }))}
            />
            <Button type="submit">{t('internalAnalyses.new.take')}</Button>
          </Form>
        </Section>
      )}
      {chosen && (
        <Section title={localize(chosen.name)}>
          {chosen.hasOpen && <Banner tone="attention">{t('internalAnalyses.new.hasOpen')}</Banner>}
          {previous && <Banner>{t('internalAnalyses.new.copied')}</Banner>}
          <Form method="post" noValidate key={chosen.organisationId}>
            <input type="hidden" name="id" value={newId} />
            <input type="hidden" name="organisationId" value={chosen.organisationId} />
            <FormStack>
              {summary}
              {errorOf('organisationId') && <Banner tone="critical">{errorOf('organisationId')}</Banner>}
              <RadioGroup
                name="isUnscheduled" label={t('internalAnalyses.fields.kind')} defaultValue={chosen.hasOpen ? 'unscheduled' : 'scheduled'} error={errorOf('isUnscheduled')}
                options={(['scheduled', 'unscheduled'] as const).map((value) => ({ value, label: t(`internalAnalyses.kinds.${value}`), help: t(`internalAnalyses.kinds.about.${value}`) }))}
              />
              <TextArea name="unscheduledReason" label={t('internalAnalyses.fields.unscheduledReason')} required={false} rows={2} error={errorOf('unscheduledReason')} />
              <FieldRow>
                <TextField name="year" label={t('internalAnalyses.fields.year')} inputMode="numeric" narrow defaultValue={String(year)} error={errorOf('year')} />
                <Select
                  name="language" label={t('internalAnalyses.fields.language')} help={t('internalAnalyses.new.languageHelp')} defaultValue={previous?.language ?? language}
                  error={errorOf('language')} options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
                />
              </FieldRow>
              <TextField name="object" label={t('internalAnalyses.fields.object')} help={t('internalAnalyses.new.objectHelp')} defaultValue={previous?.object ?? localize(chosen.name)} error={errorOf('object')} />
              <FieldRow>
                <DateField name="periodFrom" label={t('internalAnalyses.fields.periodFrom')} defaultValue={`${year - 1}-01-01`} error={errorOf('periodFrom')} />
                <DateField name="periodTo" label={t('internalAnalyses.fields.periodTo')} defaultValue={`${year - 1}-12-31`} error={errorOf('periodTo')} />
              </FieldRow>
              <FieldSet legend={t('internalAnalyses.fields.directions')} help={t('internalAnalyses.new.directionsHelp')}>
                {directionError && <Banner tone="critical">{directionError}</Banner>}
                <div className={styles.checks}>
                  {directions.map(({ code, name }) => (
                    <Checkbox key={code} id={`direction-${code}`} name="directionCodes" value={code} label={localize(name)} defaultChecked={isTicked(code)} />
                  ))}
                </div>
              </FieldSet>
              <RadioGroup
                name="performerKind" label={t('internalAnalyses.fields.performer')} defaultValue={previous?.performerKind ?? 'workingGroup'} error={errorOf('performerKind')}
                options={performerKinds.map((value) => ({ value, label: t(`internalAnalyses.performers.${value}`) }))}
              />
              <ButtonRow>
                <Button type="submit" tone="primary" pending={navigation.formMethod === 'POST'}>
                  {t('internalAnalyses.new.begin')}
                </Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </Section>
      )}
    </Page>
  );
}
