import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { Button, DateField, FieldRow, FormScope, Select, TextField } from '#app/ui/index.ts';
import { bulkMovements } from '../bulk.model.ts';
import { riskLife } from '../risk-life.model.ts';
import { OwnerFields } from './owner-fields.tsx';
import { registerAddress } from './register-address.ts';
import styles from './register.module.css';

/** What can be done to all chosen rows: each way leads to a page that says first what will be refused and why. */
export function BulkBar({ count, people, role }: { count: number; people: readonly { id: string; name: string }[]; role: Role }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const movements = bulkMovements.filter((movement) => may({ role }, riskLife[movement].permission));
  return (
    <FormScope name="bulk">
      <Form id="bulk" method="post" action="/risks/bulk" className={styles.bulk} data-print="no" noValidate>
        <input type="hidden" name="intent" value="preview" />
        <input type="hidden" name="query" value={registerAddress(search, {}, '').replace(/^\?/, '')} />
        <p className={styles.bulkCount} role="status">{t('riskRegister.bulk.chosen', { count })}</p>
        <details className={styles.bulkDeed}>
          <summary>{t('riskRegister.bulk.deeds.move')}</summary>
          <Select
            name="movement"
            label={t('riskRegister.bulk.movement')}
            options={movements.map((movement) => ({ value: movement, label: t(`riskRegister.movements.${movement}`) }))}
          />
          <FieldRow>
            <TextField name="reason" label={t('riskRegister.fields.reason')} help={t('riskRegister.bulk.reasonHelp')} required={false} maxLength={2000} />
            <DateField name="expiresOn" label={t('riskRegister.fields.expiresOn')} required={false} />
          </FieldRow>
          <Button type="submit" name="deed" value="move">{t('riskRegister.bulk.look')}</Button>
        </details>
        {may({ role }, 'register.write') && (
          <>
            <details className={styles.bulkDeed}>
              <summary>{t('riskRegister.bulk.deeds.assign')}</summary>
              <OwnerFields people={people} />
              <Button type="submit" name="deed" value="assign">{t('riskRegister.bulk.look')}</Button>
            </details>
            <details className={styles.bulkDeed}>
              <summary>{t('riskRegister.bulk.deeds.deadline')}</summary>
              <DateField name="dueOn" label={t('riskRegister.fields.dueOn')} help={t('riskRegister.bulk.deadlineHelp')} />
              <Button type="submit" name="deed" value="deadline">{t('riskRegister.bulk.look')}</Button>
            </details>
          </>
        )}
      </Form>
    </FormScope>
  );
}
