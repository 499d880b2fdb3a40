import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, FieldRow, FormScope, FormStack, Section, TextField } from '#app/ui/index.ts';
import type { ConsolidationRule } from '../board.model.ts';
import styles from './consolidation.module.css';

/** From which amount on something is late or a finding; the coordinator changes it. */
export function Rules({ rules, mayEdit }: { rules: readonly ConsolidationRule[]; mayEdit: boolean }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf, refusal, action } = useFormRefusal('rules');
  return (
    <Section title={t('consolidation.amounts.title')} about={rules.map(({ code, amount }) => t(`consolidation.amounts.${code}.said`, { count: amount })).join(' ')}>
      {mayEdit ? (
        <details className={styles.more} open={refusal !== null || undefined} data-print="no">
          <summary>{t('consolidation.amounts.edit')}</summary>
          <Form method="post" action={action} noValidate preventScrollReset key={rules.map(({ version }) => version).join()}>
            <FormScope name="rules">
              <FormStack>
                {summary}
                <input type="hidden" name="intent" value="saveRules" />
                <FieldRow>
                  {rules.map(({ code, amount, version }, index) => (
                    <div key={code}>
                      <input type="hidden" name={`rules[${index}].code`} value={code} />
                      <input type="hidden" name={`rules[${index}].version`} value={version} />
                      <TextField
                        name={`rules[${index}].amount`} numeric narrow label={t(`consolidation.amounts.${code}.label`)} defaultValue={String(amount)} error={errorOf(`rules[${index}].amount`)}
                      />
                    </div>
                  ))}
                </FieldRow>
                <ButtonRow><Button type="submit" pending={navigation.formData?.get('intent') === 'saveRules'}>{t('consolidation.amounts.save')}</Button></ButtonRow>
              </FormStack>
            </FormScope>
          </Form>
        </details>
      ) : null}
    </Section>
  );
}
