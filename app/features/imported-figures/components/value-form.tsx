import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, DateField, FormScope, FormStack, Select, TextArea, TextField } from '#app/ui/index.ts';
import { qualifiers, statuses } from '../imported.model.ts';
import type { ImportedChoices, ImportedSeries, KeptValue } from '../imported.queries.server.ts';
import styles from './imported.module.css';

type ValueFormProps = { series: ImportedSeries; choices: ImportedChoices; seen: number; newId: string; today: string; last: KeptValue | null };

/** One value, or the revision of one: the same form, which asks for the reason where something is there already. */
export function ValueForm({ series, choices, seen, newId, today, last }: ValueFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { action, summary, errorOf, refusal } = useFormRefusal('bring');
  return (
    <details className={styles.form} open={refusal !== null} data-print="no">
      <summary>{t('importedFigures.bring.title')}</summary>
      <Form method="post" action={action} noValidate preventScrollReset>
        <FormScope name="bring">
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={newId} />
            <input type="hidden" name="seen" value={seen} />
            <div className={styles.fields}>
              {series.scopeKind === 'region' && (
                <Select name="place" label={t('importedFigures.fields.place')} placeholder={t('importedFigures.choose')} error={errorOf('place')} options={choices.regions.map(({ code, name }) => ({ value: code, label: localize(name) }))} />
              )}
              {series.scopeKind === 'body' && <TextField name="place" label={t('importedFigures.fields.place')} maxLength={300} error={errorOf('place')} />}
              <TextField name="period" label={t('importedFigures.fields.period')} help={t('importedFigures.bring.periodHelp')} placeholder={today.slice(0, 4)} maxLength={7} error={errorOf('period')} />
              <TextField name="value" numeric label={t('importedFigures.fields.value')} unit={localize(series.unitName)} maxLength={30} error={errorOf('value')} />
              <Select name="qualifier" label={t('importedFigures.fields.qualifier')} required={false} placeholder={t('importedFigures.exactly')} error={errorOf('qualifier')} options={qualifiers.map((value) => ({ value, label: t(`importedFigures.qualifiers.${value}`) }))} />
              <Select name="sourceCode" label={t('importedFigures.fields.source')} placeholder={t('importedFigures.choose')} defaultValue={last?.sourceCode ?? ''} error={errorOf('sourceCode')} options={choices.sources.map(({ code, name }) => ({ value: code, label: localize(name) }))} />
              <DateField name="sourceDate" label={t('importedFigures.fields.sourceDate')} max={today} error={errorOf('sourceDate')} />
              <Select name="status" label={t('importedFigures.fields.status')} placeholder={t('importedFigures.choose')} error={errorOf('status')} options={statuses.map((value) => ({ value, label: t(`importedFigures.statuses.${value}`) }))} />
              <div className={styles.wide}><TextField name="document" label={t('importedFigures.fields.document')} help={t('importedFigures.bring.documentHelp')} maxLength={500} error={errorOf('document')} /></div>
              <div className={styles.wide}><TextArea name="reason" rows={2} label={t('importedFigures.fields.reason')} help={t('importedFigures.bring.reasonHelp')} required={false} maxLength={1000} error={errorOf('reason')} /></div>
            </div>
            <ButtonRow>
              <Button type="submit" name="intent" value="bring" tone="primary" pending={navigation.state === 'submitting' && navigation.formData?.get('intent') === 'bring'}>{t('importedFigures.save')}</Button>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </details>
  );
}
