import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, FormScope, Page, PageHeader, Select } from '#app/ui/index.ts';
import { registers, type RecordValues, type RegisterCode } from '../registers.model.ts';
import type { RegisterChoices } from '../registers.queries.server.ts';
import type { SourceSearch } from '../registers.schema.ts';
import { RecordFields } from './record-fields.tsx';
import styles from './registers.module.css';

type NewRecordPageProps = { code: RegisterCode; choices: RegisterChoices; newId: string; today: string; source: SourceSearch };

export function NewRecordPage({ code, choices, newId, today, source }: NewRecordPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  const register = registers[code];
  const values: RecordValues = { [register.day.name]: today };
  return (
    <Page>
      <Breadcrumbs items={[{ label: t(`coordinatorRegisters.names.${code}`), to: `/registers/${code}` }, { label: t(`coordinatorRegisters.enter.${code}`) }]} />
      <PageHeader title={t(`coordinatorRegisters.enter.${code}`)} />
      <Form method="post" noValidate>
        <FormScope name="record">
          <div className={styles.form}>
            {summary}
            <input type="hidden" name="id" value={newId} />
            {Object.entries(source).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
            {register.place === 'office' && (
              <Select
                name="officeId" label={t('coordinatorRegisters.fields.office')} help={t('coordinatorRegisters.help.office')} error={errorOf('officeId')} placeholder={t('coordinatorRegisters.choose')}
                options={choices.offices.map(({ id, name }) => ({ value: id, label: localize(name) }))}
              />
            )}
            {register.place === 'region' && (
              <Select
                name="regionCode" label={t('coordinatorRegisters.fields.region')} required={false} error={errorOf('regionCode')} placeholder={t('coordinatorRegisters.wholeCountry')}
                options={choices.regions.map((region) => ({ value: region.code, label: localize(region.name) }))}
              />
            )}
            <RecordFields fields={register.fields} values={values} choices={choices} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('coordinatorRegisters.save')}</Button>
            </ButtonRow>
          </div>
        </FormScope>
      </Form>
    </Page>
  );
}
