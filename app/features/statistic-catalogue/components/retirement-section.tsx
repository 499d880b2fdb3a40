import { Form, useNavigation } from '@remix-run/react';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, DateField, FormScope, FormStack, Section, TextArea } from '#app/ui/index.ts';
import styles from './catalogue.module.css';

/** Where a statistic is taken out of use, and brought back. */
export function RetirementSection({ version, retiredOn, today }: { version: number; retiredOn: string | null; today: string }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  const intent = retiredOn === null ? 'retire' : 'bringBack';
  return (
    <Section title={t(`statisticCatalogue.retirement.${intent}`)} about={t(`statisticCatalogue.retirement.${intent}About`)}>
      <Form method="post" noValidate key={version} className={styles.retirement} preventScrollReset data-print="no">
        <FormScope name="retirement">
          <FormStack>
            {summary}
            <input type="hidden" name="version" value={version} />
            {intent === 'retire' && <DateField name="retiredOn" label={t('statisticCatalogue.retirement.since')} max={today} defaultValue={today} error={errorOf('retiredOn')} />}
            <TextArea name="reason" label={t('statisticCatalogue.retirement.reason')} help={t('statisticCatalogue.form.reasonHelp')} rows={2} maxLength={1000} error={errorOf('reason')} />
            <ButtonRow>
              <Button type="submit" name="intent" value={intent} icon={intent === 'retire' ? Archive : ArchiveRestore} pending={navigation.formData?.get('intent') === intent}>{t(`statisticCatalogue.retirement.${intent}`)}</Button>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </Section>
  );
}
