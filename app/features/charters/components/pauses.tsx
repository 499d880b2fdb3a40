import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, CardItem, CardList, DateField, FieldRow, FormScope, FormStack, Section, Select, StateBadge, TextField } from '#app/ui/index.ts';
import type { CharterDocument, PauseMark } from '../charter-page.queries.server.ts';
import { acceptsValues } from '../charter-life.model.ts';
import styles from './pauses.module.css';

type PausesProps = Pick<CharterDocument, 'header' | 'content' | 'pauses'> & { mayPause: boolean; today: string; newPauseId: string };

/** Days on which an indicator expects no entries. */
export function Pauses({ header, content, pauses, mayPause, today, newPauseId }: PausesProps) {
  const { t } = useTranslation();
  const isOpen = mayPause && acceptsValues(header.state);
  if (pauses.length === 0 && !isOpen) return null;
  return (
    <Section title={t('charters.pauses.title')} id="pauses" about={t('charters.pauses.about')}>
      {pauses.length > 0 && (
        <CardList>
          {pauses.map((pause) => (
            <PauseItem key={pause.id} pause={pause} content={content} mayEnd={isOpen && (pause.pausedTo === null || pause.pausedTo >= today)} today={today} />
          ))}
        </CardList>
      )}
      {isOpen && <NewPause key={newPauseId} content={content} newPauseId={newPauseId} today={today} />}
    </Section>
  );
}

function PauseItem({ pause, content, mayEnd, today }: { pause: PauseMark; content: PausesProps['content']; mayEnd: boolean; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const indicator = content.indicators.find(({ id }) => id === pause.charterIndicatorId);
  const { action, summary, errorOf } = useFormRefusal(`end-${pause.id}`);
  const isNow = pause.pausedFrom <= today && (pause.pausedTo === null || pause.pausedTo >= today);
  return (
    <CardItem>
      <div className={styles.head}>
        <span className={styles.name}>{indicator ? localize(indicator.name) : '–'}</span>
        {isNow && <StateBadge tone="attention">{t('charters.pauses.now')}</StateBadge>}
      </div>
      <p className={styles.facts}>
        {pause.pausedTo === null ? t('charters.pauses.since', { from: pause.pausedFrom }) : format.dateRange(pause.pausedFrom, pause.pausedTo)} · {pause.createdByName}
      </p>
      <p>{pause.reason}</p>
      {mayEnd && (
        <FormScope name={pause.id}>
          {summary}
          <Form method="post" action={action} className={styles.end} preventScrollReset>
            <input type="hidden" name="intent" value="endPause" />
            <input type="hidden" name="id" value={pause.id} />
            <DateField name="lastDay" label={t('charters.pauses.lastDay')} defaultValue={today} error={errorOf('lastDay')} />
            <Button type="submit" size="small">
              {t('charters.pauses.end')}
            </Button>
          </Form>
        </FormScope>
      )}
    </CardItem>
  );
}

function NewPause({ content, newPauseId, today }: { content: PausesProps['content']; newPauseId: string; today: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { refusal, action, summary, errorOf } = useFormRefusal('pause');
  const navigation = useNavigation();
  return (
    <details className={styles.new} open={refusal !== null || undefined}>
      <summary>{t('charters.pauses.new')}</summary>
      <Form method="post" action={action} noValidate preventScrollReset>
        <FormStack>
          {summary}
          <input type="hidden" name="intent" value="pause" />
          <input type="hidden" name="id" value={newPauseId} />
          <Select
            name="charterIndicatorId"
            label={t('charters.fields.indicator')}
            placeholder={t('charters.pauses.choose')}
            options={content.indicators.map(({ id, name }) => ({ value: id, label: localize(name) }))}
            error={errorOf('charterIndicatorId')}
          />
          <FieldRow>
            <DateField name="pausedFrom" label={t('charters.pauses.from')} defaultValue={today} error={errorOf('pausedFrom')} />
            <DateField name="pausedTo" label={t('charters.pauses.to')} required={false} error={errorOf('pausedTo')} />
          </FieldRow>
          <TextField name="reason" label={t('charters.pauses.reason')} maxLength={500} error={errorOf('reason')} />
          <div>
            <Button type="submit" pending={navigation.formData?.get('id') === newPauseId}>
              {t('charters.pauses.pause')}
            </Button>
          </div>
        </FormStack>
      </Form>
    </details>
  );
}
