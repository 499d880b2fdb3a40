import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, DateField, FieldError, FieldRow, FieldSet, Select, TextArea } from '#app/ui/index.ts';
import type { EvidenceKind, Owner } from '../gap-actions.queries.server.ts';

type PlanFieldsProps = {
  plan?: { text: string; ownerId: string | null; dueOn: string; evidenceKinds: readonly { code: string }[] };
  owners: readonly Owner[];
  evidenceKinds: readonly EvidenceKind[];
  errorOf: (name: string) => string | undefined;
};

/** What is to be done, by whom, until when, and what will show it. */
export function PlanFields({ plan, owners, evidenceKinds, errorOf }: PlanFieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const kindsError = errorOf('evidenceKinds');
  return (
    <>
      <TextArea name="text" label={t('gapActions.fields.text')} help={t('gapActions.help.text')} defaultValue={plan?.text} error={errorOf('text')} rows={3} maxLength={2000} />
      <FieldRow>
        <Select
          name="ownerId" label={t('gapActions.fields.owner')} defaultValue={plan?.ownerId ?? ''} error={errorOf('ownerId')}
          options={[{ value: '', label: t('gapActions.help.choose') }, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <DateField name="dueOn" label={t('gapActions.fields.dueOn')} defaultValue={plan?.dueOn} error={errorOf('dueOn')} />
      </FieldRow>
      <FieldSet legend={t('gapActions.fields.evidenceKinds')}>
        {kindsError && <FieldError id="evidenceKinds-error">{kindsError}</FieldError>}
        {evidenceKinds.map(({ code, name }) => (
          <Checkbox key={code} id={`kind-${code}`} name="evidenceKinds" value={code} label={localize(name)} defaultChecked={plan?.evidenceKinds.some((kind) => kind.code === code)} />
        ))}
      </FieldSet>
    </>
  );
}
