import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, FieldRow, FieldSet, FormScope, FormStack, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { RegisterChoices } from '../registers.queries.server.ts';
import styles from './registers.module.css';

type GiveFormProps = { officeId: string; choosesBody: boolean; choices: RegisterChoices; newIds: readonly string[]; count: number };

const shownAtFirst = 3;
const defaultTerm = '20';

/** Several recommendations at once. Rows that stay blank are passed over, so it works without script too. */
export function GiveForm({ officeId, choosesBody, choices, newIds, count }: GiveFormProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { action, summary, errorOf, refusal } = useFormRefusal('give');
  const [shown, setShown] = useState(shownAtFirst);
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('intent') === 'give';
  return (
    <details className={styles.edit} open={refusal !== null || count === 0} data-print="no">
      <summary>{t('coordinatorRegisters.give.title')}</summary>
      <FormScope name="give">
        <Form method="post" action={action} noValidate preventScrollReset key={newIds[0]}>
          <FormStack>
            {summary}
            <p className={styles.quiet}>{t('coordinatorRegisters.give.about')}</p>
            <input type="hidden" name="intent" value="give" />
            {newIds.slice(0, shown).map((id, index) => {
              const name = (field: string) => `items[${index}].${field}`;
              return (
                <FieldSet key={id} legend={t('coordinatorRegisters.give.row', { number: index + 1 })}>
                  <input type="hidden" name={name('id')} value={id} />
                  <div className={styles.item}>
                    <TextArea name={name('wording')} label={t('recommendations.fields.wording')} required={index === 0} error={errorOf(name('wording'))} rows={3} maxLength={4000} />
                    {choosesBody ? (
                      <Select
                        name={name('officeId')} label={t('recommendations.fields.addressee')} error={errorOf(name('officeId'))} placeholder={t('coordinatorRegisters.choose')}
                        options={choices.offices.map((office) => ({ value: office.id, label: localize(office.name) }))}
                      />
                    ) : (
                      <input type="hidden" name={name('officeId')} value={officeId} />
                    )}
                    <TextArea name={name('reason')} label={t('recommendations.fields.reason')} required={false} error={errorOf(name('reason'))} rows={2} maxLength={4000} />
                    <FieldRow>
                      <Select
                        name={name('legalBasisCode')} label={t('recommendations.fields.legalBasis')} required={false} placeholder={t('coordinatorRegisters.choose')}
                        options={choices.legalBases.map((basis) => ({ value: basis.code, label: localize(basis.name) }))}
                      />
                      <TextField name={name('legalNote')} label={t('recommendations.fields.legalNote')} required={false} maxLength={500} />
                    </FieldRow>
                    <TextField
                      name={name('dueInWorkingDays')} inputMode="numeric" label={t('recommendations.fields.dueInWorkingDays')} defaultValue={defaultTerm}
                      error={errorOf(name('dueInWorkingDays'))} maxLength={3}
                    />
                  </div>
                </FieldSet>
              );
            })}
            <ButtonRow>
              <Button type="submit" tone="primary" pending={isPending}>{t('coordinatorRegisters.give.button')}</Button>
              {shown < newIds.length && <Button type="button" onClick={() => setShown(shown + 1)}>{t('coordinatorRegisters.give.more')}</Button>}
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}
