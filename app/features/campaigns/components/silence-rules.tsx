import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, FieldRow, FormScope, FormStack, TextField } from '#app/ui/index.ts';
import type { CampaignsPageData } from '../campaign-pages.server.ts';
import styles from './campaigns.module.css';

/** After how many working days of silence whom it concerns; the coordinator changes it. */
export function SilenceRules({ rules, mayEdit }: { rules: CampaignsPageData['rules']; mayEdit: boolean }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf, refusal } = useFormRefusal();
  const said = rules.map(({ level, afterWorkingDays }) => t('campaigns.rules.one', { level: t(`campaigns.levels.${level}`), count: afterWorkingDays })).join('; ');
  return (
    <>
      <p className={styles.text}>{t('campaigns.rules.all', { said })}</p>
      {mayEdit && (
        <details className={styles.more} open={refusal !== null || undefined}>
          <summary>{t('campaigns.rules.edit')}</summary>
          <Form method="post" noValidate key={rules.map(({ version }) => version).join()}>
            <FormScope name="rules">
              <FormStack>
                {summary}
                <FieldRow>
                  {rules.map(({ level, afterWorkingDays, version }, index) => (
                    <div key={level}>
                      <input type="hidden" name={`rules[${index}].level`} value={level} />
                      <input type="hidden" name={`rules[${index}].version`} value={version} />
                      <TextField
                        name={`rules[${index}].afterWorkingDays`} numeric narrow label={t(`campaigns.levels.${level}`)} help={t('campaigns.rules.days')} defaultValue={String(afterWorkingDays)}
                        error={errorOf(`rules[${index}].afterWorkingDays`)}
                      />
                    </div>
                  ))}
                </FieldRow>
                <ButtonRow><Button type="submit" pending={navigation.state === 'submitting'}>{t('campaigns.save')}</Button></ButtonRow>
              </FormStack>
            </FormScope>
          </Form>
        </details>
      )}
    </>
  );
}
