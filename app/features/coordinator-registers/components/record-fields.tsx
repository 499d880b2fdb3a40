import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, DateField, FieldSet, Select, TextArea, TextField } from '#app/ui/index.ts';
import type { FieldValue, RegisterField } from '../registers.model.ts';
import type { RegisterChoices } from '../registers.queries.server.ts';
import styles from './registers.module.css';

type RecordFieldsProps = {
  fields: readonly RegisterField[]; values: Record<string, FieldValue>; choices: RegisterChoices; errorOf: (name: string) => string | undefined;
};

/** The fields of a register's form, each in the control of its kind. */
export function RecordFields({ fields, values, choices, errorOf }: RecordFieldsProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const { name, kind, maximum } = field;
        const value = values[name] ?? null;
        const shared = {
          name, label: t(`coordinatorRegisters.fields.${name}`), required: field.isRequired === true, error: errorOf(name),
          help: field.hasHelp ? t(`coordinatorRegisters.help.${name}`) : undefined,
        };
        const defaultValue = value === null ? '' : String(value);
        switch (kind) {
          case 'longText':
            return <div key={name} className={styles.wide}><TextArea {...shared} defaultValue={defaultValue} rows={4} maxLength={maximum} /></div>;
          case 'day':
            return <DateField key={name} {...shared} defaultValue={defaultValue} />;
          case 'count':
          case 'amount':
            return <TextField key={name} {...shared} inputMode="decimal" defaultValue={defaultValue} maxLength={20} />;
          case 'url':
            return <TextField key={name} {...shared} type="url" inputMode="url" placeholder="https://" defaultValue={defaultValue} maxLength={2000} />;
          case 'choice':
            return <Select key={name} {...shared} placeholder={t('coordinatorRegisters.choose')} defaultValue={defaultValue} options={field.choices!.map((choice) => ({ value: choice, label: t(`coordinatorRegisters.choices.${choice}`) }))} />;
          case 'sphere':
            return <Select key={name} {...shared} placeholder={t('coordinatorRegisters.choose')} defaultValue={defaultValue} options={choices.spheres.map((entry) => ({ value: entry.code, label: localize(entry.name) }))} />;
          case 'directions':
            return (
              <div key={name} className={styles.wide}>
                <FieldSet legend={shared.label}>
                  {choices.directions.map((entry) => (
                    <Checkbox key={entry.code} id={`${name}-${entry.code}`} name={name} value={entry.code} label={localize(entry.name)} required={false} defaultChecked={((value ?? []) as string[]).includes(entry.code)} />
                  ))}
                </FieldSet>
              </div>
            );
          case 'factors':
            return (
              <div key={name} className={styles.wide}>
                <FieldSet legend={shared.label} help={shared.help}>
                  <div className={styles.fields}>
                    {choices.factors.map((factor) => (
                      <TextField
                        key={factor.code} name={`${name}.${factor.code}`} label={localize(factor.name)} required={false} inputMode="numeric" maxLength={4}
                        defaultValue={String((value as Record<string, number> | null)?.[factor.code] ?? '')} error={errorOf(`${name}.${factor.code}`)}
                      />
                    ))}
                  </div>
                </FieldSet>
              </div>
            );
          default:
            return <div key={name} className={(maximum ?? 0) > 200 ? styles.wide : undefined}><TextField {...shared} defaultValue={defaultValue} maxLength={maximum} /></div>;
        }
      })}
    </div>
  );
}
