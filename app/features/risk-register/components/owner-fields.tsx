import { useTranslation } from '#app/platform/i18n/index.ts';
import { FieldRow, Select, TextField } from '#app/ui/index.ts';

type OwnerFieldsProps = {
  people: readonly { id: string; name: string }[];
  ownerId?: string | null;
  ownerName?: string;
  error?: string;
  /** Where script sends the form: the name of a form elsewhere on the page. */
  form?: string;
};

/** Somebody with an account, or a name: a person of the list goes before what is typed. */
export function OwnerFields({ people, ownerId, ownerName, error, form }: OwnerFieldsProps) {
  const { t } = useTranslation();
  const isListed = ownerId === null || ownerId === undefined || people.some(({ id }) => id === ownerId);
  return (
    <FieldRow>
      <Select
        name="ownerId"
        form={form}
        label={t('riskRegister.fields.ownerId')}
        required={false}
        error={error}
        placeholder={t('riskRegister.form.noAccount')}
        defaultValue={ownerId ?? ''}
        options={[...(isListed ? [] : [{ value: ownerId, label: ownerName ?? '' }]), ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField name="ownerName" form={form} label={t('riskRegister.fields.ownerName')} required={false} maxLength={200} defaultValue={ownerId ? '' : ownerName} />
    </FieldRow>
  );
}
