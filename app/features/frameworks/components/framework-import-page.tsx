import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, FactsLine, FormScope, Page, PageHeader, Section, TextArea, TextField } from '#app/ui/index.ts';
import type { CheckedFile } from '../framework-import.server.ts';
import { ConcernedFacts, DifferenceCounts, DifferenceList, FaultTable } from './framework-parts.tsx';
import styles from './frameworks.module.css';

type FrameworkImportPageProps = { newId: string; checked: CheckedFile | null };

/** A framework is brought as a file: mended line by line until it can be compared, then saved as the draft. */
export function FrameworkImportPage({ newId, checked }: FrameworkImportPageProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal('check');
  const isChecking = navigation.state !== 'idle' && navigation.formData?.get('intent') === 'check';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('frameworks.title'), to: '/frameworks' }, { label: t('frameworks.import.title') }]} />
      <PageHeader title={t('frameworks.import.title')} />
      {checked && checked.faults.length > 0 && (
        <Section id="result" title={t('frameworks.import.faults')}>
          <Banner tone="critical">{t('frameworks.import.mend', { count: checked.faults.length })}</Banner>
          <FaultTable faults={checked.faults} />
        </Section>
      )}
      {checked?.preview && <Preview checked={checked} newId={newId} />}
      <Section title={t(checked ? 'frameworks.import.again' : 'frameworks.import.choose')} about={t('frameworks.import.about')}>
        <Form method="post" action={`${action}#result`} encType="multipart/form-data" key={checked?.text}>
          <FormScope name="check">
            <div className={styles.form}>
              {summary}
              <TextField name="file" type="file" accept=".yaml,.yml" label={t('frameworks.import.file')} help={t('frameworks.import.fileHelp')} error={errorOf('file')} required={false} />
              <TextArea
                name="text" label={t('frameworks.import.textField')} help={t('frameworks.import.textHelp')} required={false} rows={checked ? 24 : 6} spellCheck={false} wrap="off"
                className={styles.source} defaultValue={checked?.text ?? ''}
              />
              <ButtonRow>
                <Button type="submit" name="intent" value="check" tone={checked?.preview ? undefined : 'primary'} pending={isChecking}>{t('frameworks.import.check')}</Button>
              </ButtonRow>
            </div>
          </FormScope>
        </Form>
      </Section>
    </Page>
  );
}

function Preview({ checked, newId }: { checked: CheckedFile; newId: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { action, summary } = useFormRefusal('save');
  const preview = checked.preview!;
  const { content, differences, concerned, currentNumber, draftVersion } = preview;
  return (
    <Section id="result" title={t('frameworks.import.preview', { name: localize(content.name) })} about={t(currentNumber === null ? 'frameworks.import.isNew' : 'frameworks.import.isNext', { number: content.version })}>
      <FactsLine
        facts={[
          { label: t('frameworks.fields.code'), value: content.framework }, { label: t('frameworks.fields.edition'), value: content.edition },
          { label: t('frameworks.fields.requirements'), value: content.requirements.length },
        ]}
      />
      {preview.isUnchanged ? <Banner>{t('frameworks.import.unchanged')}</Banner> : <DifferenceCounts differences={differences} />}
      {draftVersion !== null && <Banner tone="attention">{t('frameworks.import.replacesDraft')}</Banner>}
      <DifferenceList differences={differences} />
      <h3>{t('frameworks.concerned.title')}</h3>
      <ConcernedFacts concerned={concerned} />
      {!preview.isUnchanged && (
        <Form method="post" action={action} encType="multipart/form-data">
          {summary}
          <input type="hidden" name="id" value={newId} />
          <input type="hidden" name="draftVersion" value={draftVersion ?? ''} />
          <textarea name="text" hidden readOnly value={checked.text} aria-hidden tabIndex={-1} />
          <ButtonRow>
            <Button type="submit" name="intent" value="save" tone="primary" pending={navigation.state === 'submitting' && navigation.formData?.get('intent') === 'save'}>
              {t(draftVersion === null ? 'frameworks.import.save' : 'frameworks.import.replace')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
