import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useTranslation, type Language } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, DateField, EmptyState, FieldRow, FormScope, FormStack, Page, PageHeader, RadioGroup, TextField } from '#app/ui/index.ts';
import type { EventChoices } from '../culture-events.queries.server.ts';
import styles from './culture-events.module.css';
import { AftermathFields, AudienceFields, FurtherFields, KindSelect, OrganisationField, PersonsFields, PlaceField, PublicField, TitleField } from './event-fields.tsx';
import { useKeptForm } from './use-kept-form.ts';

type NewEventPageProps = { choices: EventChoices; newId: string; today: string; language: Language; personId: string; uploadLimit: string };

/** An event just held, logged on a phone in a minute; or one to come. What matters stands first, the rest is behind a fold. */
export function NewEventPage({ choices, newId, today, language, personId, uploadLimit }: NewEventPageProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const { summary, errorOf, refusal } = useFormRefusal();
  const { found, putBack, forget } = useKeptForm(form, personId);
  const shared = { values: { language }, errorOf };
  const furtherNames = ['language', 'format', 'startTime', 'organiser', 'speakers', 'partner', 'localityName', 'result', 'feedback', 'feedbackAnswers', 'charterId'];
  const hasFurtherErrors = Object.keys(refusal?.fieldErrors ?? {}).some((name) => furtherNames.includes(name));
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('cultureEvents.list.title'), to: '/culture' }, { label: t('cultureEvents.new.title') }]} />
      <PageHeader title={t('cultureEvents.new.title')} />
      {choices.organisations.length === 0 ? (
        <EmptyState title={t('cultureEvents.new.nowhere')}>{t('cultureEvents.new.nowhereAbout')}</EmptyState>
      ) : (
        <>
          {found && (
            <Banner>
              {t('cultureEvents.new.kept')} {t('cultureEvents.new.keptAbout')}
              <ButtonRow>
                <Button size="small" onClick={putBack}>{t('cultureEvents.new.putBack')}</Button>
                <Button size="small" tone="quiet" onClick={forget}>{t('cultureEvents.new.forget')}</Button>
              </ButtonRow>
            </Banner>
          )}
          <Form method="post" encType="multipart/form-data" noValidate ref={form} className={styles.quick}>
            <FormScope name="event">
              <FormStack>
                {summary}
                <input type="hidden" name="id" value={newId} />
                <RadioGroup
                  name="when" label={t('cultureEvents.new.when')} defaultValue="held" inline error={errorOf('when')}
                  options={(['held', 'planned'] as const).map((value) => ({ value, label: t(`cultureEvents.new.${value}`) }))}
                />
                <TitleField {...shared} />
                <FieldRow>
                  <KindSelect {...shared} kinds={choices.kinds} />
                  <DateField name="day" label={t('cultureEvents.fields.day')} defaultValue={today} error={errorOf('day')} />
                </FieldRow>
                <OrganisationField organisations={choices.organisations} errorOf={errorOf} />
                <PlaceField {...shared} />
                <div data-when="held" className={styles.stack}>
                  <PersonsFields {...shared} audiences={choices.audiences} />
                  <TextField
                    name="photo" type="file" accept="image/*" capture="environment" label={t('cultureEvents.fields.photo')} required={false}
                    help={t('cultureEvents.help.photo', { limit: uploadLimit })} error={errorOf('photo')}
                  />
                  <TextField name="mediaUrl" type="url" inputMode="url" label={t('cultureEvents.fields.mediaUrl')} required={false} placeholder="https://" maxLength={2000} error={errorOf('mediaUrl')} />
                </div>
                <div data-when="planned" className={styles.stack}>
                  <AudienceFields {...shared} audiences={choices.audiences} />
                </div>
                <PublicField values={shared.values} />
                <details open={hasFurtherErrors || undefined}>
                  <summary className={styles.summary}>{t('cultureEvents.new.further')}</summary>
                  <div className={styles.stack}>
                    <FurtherFields {...shared} />
                    <AftermathFields {...shared} charters={choices.charters} />
                  </div>
                </details>
                <ButtonRow>
                  <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('cultureEvents.new.save')}</Button>
                </ButtonRow>
              </FormStack>
            </FormScope>
          </Form>
        </>
      )}
    </Page>
  );
}
