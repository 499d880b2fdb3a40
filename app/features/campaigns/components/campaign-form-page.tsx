import { Form, useFetcher, useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, Checkbox, CheckList, DateField, EmptyState, FieldRow, FormScope, FormStack, Page, PageHeader, Section, Select, TextArea, TextField } from '#app/ui/index.ts';
import { officeKinds, organisationKinds, organisationSizes, type Audience } from '../campaign.model.ts';
import type { AudienceAnswer } from '../campaign-pages.server.ts';
import type { CampaignChoices, CampaignHeader } from '../campaign.queries.server.ts';
import { AudiencePreview } from './audience-preview.tsx';
import styles from './campaigns.module.css';

type CampaignFormPageProps = {
  choices: CampaignChoices;
  isNational: boolean;
  today: string;
  /** Of a new campaign. */
  newId?: string;
  header?: CampaignHeader;
  own?: NonNullable<CampaignHeader['own']>;
  list?: string;
};

const pause = 400;
const defaultReminders = '14, 7, 1';
const everybody: Audience = { officeIds: [], regionCodes: [], officeKinds: [], kinds: ['quasi_public'], sizes: [], organisations: [] };

/** What is asked of whom until when. The number of organisations chosen follows the choice. */
export function CampaignFormPage({ choices, isNational, today, newId, header, own, list }: CampaignFormPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const { summary, errorOf } = useFormRefusal();
  const { answer, isAsking, ask } = useAudience(form);
  const audience = own?.audience ?? everybody;
  const title = header ? t('campaigns.edit') : t('campaigns.new');
  const group = (name: 'officeKinds' | 'kinds' | 'sizes', values: readonly string[]) => (
    <fieldset className={styles.group}>
      <legend>{t(`campaigns.audience.${name}`)}</legend>
      {values.map((value) => (
        <Checkbox key={value} id={`${name}-${value}`} name={name} value={value} required={false} label={t(`campaigns.values.${value}`)} defaultChecked={(audience[name] as string[]).includes(value)} />
      ))}
    </fieldset>
  );
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('campaigns.title'), to: '/campaigns' }, ...(header ? [{ label: header.title, to: `/campaigns/${header.officeId}/${header.campaignId}` }] : []), { label: title }]} />
      <PageHeader title={title} />
      {choices.frameworks.length === 0 ? (
        <EmptyState title={t('campaigns.noFrameworks')}>{t('campaigns.noFrameworksAbout')}</EmptyState>
      ) : (
        <Form method="post" noValidate ref={form} onChange={ask}>
          <FormScope name="campaign">
            <FormStack>
              {summary}
              {newId && <input type="hidden" name="id" value={newId} />}
              {own && <input type="hidden" name="version" value={own.version} />}
              <TextField name="title" label={t('campaigns.fields.title')} maxLength={200} defaultValue={header?.title} error={errorOf('title')} />
              <FieldRow>
                <Select
                  name="frameworkVersionId" label={t('campaigns.fields.framework')} defaultValue={header?.frameworkVersionId ?? ''} placeholder={t('campaigns.choose')} error={errorOf('frameworkVersionId')}
                  options={choices.frameworks.map(({ versionId, name, edition, requirementCount }) => ({
                    value: versionId, label: t('campaigns.frameworkChoice', { name: localize(name), edition, count: requirementCount }),
                  }))}
                />
                <TextField name="year" label={t('campaigns.fields.year')} inputMode="numeric" narrow defaultValue={String(header?.year ?? today.slice(0, 4))} error={errorOf('year')} />
              </FieldRow>
              <FieldRow>
                <DateField name="opensOn" label={t('campaigns.fields.opensOn')} defaultValue={header?.opensOn ?? today} error={errorOf('opensOn')} />
                <DateField name="dueOn" label={t('campaigns.fields.dueOn')} defaultValue={header?.dueOn} error={errorOf('dueOn')} />
                <TextField
                  name="reminderDays" label={t('campaigns.fields.reminderDays')} help={t('campaigns.help.reminderDays')} required={false}
                  defaultValue={own ? own.reminderDays.join(', ') : defaultReminders} error={errorOf('reminderDays')}
                />
              </FieldRow>
              <TextArea name="message" label={t('campaigns.fields.message')} help={t('campaigns.help.message')} required={false} maxLength={4000} defaultValue={header?.message} error={errorOf('message')} />
              <Section title={t('campaigns.audience.title')} about={t('campaigns.audience.about')}>
                <div className={styles.kinds}>
                  {isNational && group('officeKinds', officeKinds)}
                  {group('kinds', organisationKinds)}
                  {group('sizes', organisationSizes)}
                </div>
                <div className={styles.choices}>
                  {isNational && choices.offices.length > 1 && (
                    <CheckList
                      name="officeIds" legend={t('campaigns.audience.officeIds')} items={choices.offices.map(({ id, name }) => ({ value: id, label: localize(name) }))} chosen={audience.officeIds}
                      searchLabel={t('campaigns.audience.search')} countLabel={(count) => t('campaigns.audience.ticked', { count })} onChange={ask}
                    />
                  )}
                  {choices.regions.length > 1 && (
                    <CheckList
                      name="regionCodes" legend={t('campaigns.audience.regionCodes')} items={choices.regions.map(({ code, name }) => ({ value: code, label: localize(name) }))} chosen={audience.regionCodes}
                      searchLabel={t('campaigns.audience.search')} countLabel={(count) => t('campaigns.audience.ticked', { count })} onChange={ask}
                    />
                  )}
                </div>
                <TextArea name="list" label={t('campaigns.audience.list')} help={t('campaigns.help.list')} required={false} rows={5} defaultValue={list} error={errorOf('list')} />
                <AudiencePreview answer={answer} isAsking={isAsking} />
              </Section>
              <ButtonRow>
                <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('campaigns.save')}</Button>
              </ButtonRow>
            </FormStack>
          </FormScope>
        </Form>
      )}
    </Page>
  );
}

/** Asks what the form chooses, a moment after it last changed. */
function useAudience(form: React.RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<AudienceAnswer | { refusal: unknown }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { submit } = fetcher;
  const ask = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const asked = new FormData();
      for (const [name, value] of new FormData(form.current)) if (['officeIds', 'regionCodes', 'officeKinds', 'kinds', 'sizes', 'list'].includes(name)) asked.append(name, value);
      submit(asked, { method: 'post', action: '/campaigns/audience' });
    }, pause);
  }, [form, submit]);
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);
  const answer = fetcher.data && !('refusal' in fetcher.data) ? fetcher.data : null;
  return { answer, isAsking: fetcher.state !== 'idle', ask };
}
