import { Form, Link, useSearchParams } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { sentenceOf, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, DateField, FieldError, FormScope, Icon, Select, VisuallyHidden } from '#app/ui/index.ts';
import { bulkMovements } from '../bulk.model.ts';
import type { RegisterRow } from '../register.queries.server.ts';
import { movementsFrom, riskLife } from '../risk-life.model.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { OwnerFields } from './owner-fields.tsx';
import { registerAddress } from './register-address.ts';
import styles from './register.module.css';

export type QuickField = 'owner' | 'due' | 'state';
const deedOf = { owner: 'assign', due: 'deadline', state: 'move' } as const;

/** Movements that need no further words. */
export const quickMovements = (row: Pick<RegisterRow, 'state'>, role: Role) =>
  movementsFrom(row.state, role).filter((movement) => bulkMovements.includes(movement) && !riskLife[movement].conditions.some((condition) => condition === 'reason' || condition === 'expiry'));

const editing = (row: RegisterRow, field: QuickField) => `${row.riskId}~${field}`;

/** The cell's value with a way to change it where it stands; the address says which cell is open, so it works without script. */
export function QuickCell({ row, field, label, children }: { row: RegisterRow; field: QuickField; label: string; children: React.ReactNode }) {
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  to.set('edit', editing(row, field));
  return (
    <span className={styles.quick}>
      {children}
      <Link to={`?${to}`} preventScrollReset className={styles.pencil} title={label} data-print="no">
        <Icon icon={Pencil} size={12} />
        <VisuallyHidden>{`${label}: ${row.code}`}</VisuallyHidden>
      </Link>
    </span>
  );
}

export const isEditing = (search: URLSearchParams, row: RegisterRow, field: QuickField) => search.get('edit') === editing(row, field);

export function QuickForm({ row, field, people, role }: { row: RegisterRow; field: QuickField; people: readonly { id: string; name: string }[]; role: Role }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const refusal = useRefusal();
  const error = refusal ? sentenceOf(t, refusal.fieldErrors.dueOn ?? refusal.fieldErrors.movement ?? refusal.fieldErrors.ownerId ?? '') || t(refusal.messageKey, refusal.params) : undefined;
  const query = registerAddress(search, {}, '').replace(/^\?/, '');
  return (
    <FormScope name={`quick-${row.riskId}`}>
      <Form method="post" className={styles.quickForm} preventScrollReset noValidate>
        <input type="hidden" name="intent" value="quickEdit" />
        <input type="hidden" name="officeId" value={row.officeId} />
        <input type="hidden" name="riskId" value={row.riskId} />
        <input type="hidden" name="version" value={row.version} />
        <input type="hidden" name="deed" value={deedOf[field]} />
        <input type="hidden" name="query" value={query} />
        {field === 'owner' && <OwnerFields people={people} ownerId={row.ownerId} ownerName={row.ownerName} />}
        {field === 'due' && <DateField name="dueOn" label={t('riskRegister.columns.due')} labelHidden defaultValue={row.dueOn ?? ''} />}
        {field === 'state' && (
          <Select name="movement" label={t('riskRegister.bulk.movement')} labelHidden options={quickMovements(row, role).map((movement) => ({ value: movement, label: t(`riskRegister.movements.${movement}`) }))} />
        )}
        {error && <FieldError id={`quick-${row.riskId}-error`}>{error}</FieldError>}
        <ButtonRow>
          <Button type="submit" size="small" tone="primary">{t('riskRegister.form.save')}</Button>
          <Link to={registerAddress(search, {})} preventScrollReset>{t('riskRegister.form.cancel')}</Link>
        </ButtonRow>
      </Form>
    </FormScope>
  );
}
