import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, FormScope, FormStack, Page, PageHeader, Select } from '#app/ui/index.ts';
import type { IssueChoices } from '../regional-issues.queries.server.ts';
import { IssueFields } from './issue-fields.tsx';

type NewIssuePageProps = { choices: IssueChoices; newId: string; today: string; choosesRegion: boolean };

export function NewIssuePage({ choices, newId, today, choosesRegion }: NewIssuePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('regionalIssues.title'), to: '/regional-issues' }, { label: t('regionalIssues.raise') }]} />
      <PageHeader title={t('regionalIssues.raise')} />
      <Form method="post" noValidate>
        <FormScope name="issue">
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={newId} />
            {choosesRegion && (
              <Select
                name="regionCode" label={t('regionalIssues.fields.region')} error={errorOf('regionCode')}
                options={[{ value: '', label: t('regionalIssues.choose') }, ...choices.regions.map(({ code, name }) => ({ value: code, label: localize(name) }))]}
              />
            )}
            <IssueFields values={{ raisedOn: today }} choices={choices} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>
                {t('regionalIssues.save')}
              </Button>
            </ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </Page>
  );
}
