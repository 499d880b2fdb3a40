import { Form, Link, useNavigation } from '@remix-run/react';
import { CopyPlus } from 'lucide-react';
import { CharterFrame } from '#app/features/charters/index.ts';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, Card, Checkbox, DateField, FieldRow, FieldSet, FormErrorSummary, FormStack, Section, TextField,
} from '#app/ui/index.ts';
import { shiftYears } from '../charter-copy.model.ts';
import type { CopyOffer, CopyTask } from '../charter-record.queries.server.ts';
import styles from './copy-charter-page.module.css';

type CopyCharterPageProps = CopyOffer & { newId: string };

/** From a charter to the next year's draft: its period, its name and the tasks that go on. */
export function CopyCharterPage({ header, tasks, copies, newId }: CopyCharterPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const refusal = useRefusal();
  const { state } = useNavigation();
  const errorOf = (name: string) => refusal?.fieldErrors[name] && t(refusal.fieldErrors[name], refusal.params);
  const hasFieldErrors = Object.keys(refusal?.fieldErrors ?? {}).length > 0;
  return (
    <CharterFrame header={header}>
      <Section title={t('charterRecord.copy.title')} about={t('charterRecord.copy.about')}>
        {copies.length > 0 && (
          <Banner tone="attention">
            {t('charterRecord.copy.already')}{' '}
            {copies.map(({ charterId, code }, index) => (
              <span key={charterId}>
                {index > 0 && ', '}
                <Link to={`/charters/${header.officeId}/${charterId}`}>{code}</Link>
              </span>
            ))}
          </Banner>
        )}
        <Card>
          <Form method="post" noValidate>
            <input type="hidden" name="id" value={newId} />
            <FormStack>
              {refusal && <FormErrorSummary errors={[]} formError={t(hasFieldErrors ? 'platform.errors.checkFields' : refusal.messageKey, refusal.params)} />}
              <FieldRow>
                <DateField name="startsOn" label={t('charterRecord.copy.startsOn')} defaultValue={shiftYears(header.startsOn, 1)} error={errorOf('startsOn')} />
                <DateField name="endsOn" label={t('charterRecord.copy.endsOn')} defaultValue={shiftYears(header.endsOn, 1)} error={errorOf('endsOn')} />
              </FieldRow>
              <FieldSet legend={t('charterRecord.copy.name')} help={t('charterRecord.copy.nameHelp')}>
                {(['kk', 'ru', 'en'] as const).map((language) => (
                  <TextField
                    key={language}
                    name={`name.${language}`}
                    label={t(`charterRecord.copy.names.${language}`)}
                    required={language === 'kk'}
                    lang={language}
                    defaultValue={header.name[language] ?? ''}
                    error={errorOf(`name.${language}`)}
                  />
                ))}
              </FieldSet>
              <FieldSet legend={t('charterRecord.copy.tasks')} help={t('charterRecord.copy.tasksHelp')}>
                {tasks.length === 0 && <p className={styles.quiet}>{t('charterRecord.copy.noTasks')}</p>}
                {tasks.filter(({ parentId }) => parentId === null).map((task) => (
                  <TaskChoice key={task.id} task={task} subtasks={tasks.filter(({ parentId }) => parentId === task.id)} />
                ))}
              </FieldSet>
              <p className={styles.quiet}>{t('charterRecord.copy.brings', { code: header.code, name: localize(header.name) })}</p>
              <ButtonRow>
                <Button type="submit" tone="primary" icon={CopyPlus} pending={state !== 'idle'}>
                  {t('charterRecord.copy.submit')}
                </Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </Card>
      </Section>
    </CharterFrame>
  );
}

/** A task goes over with any of its subtasks; one that has none is chosen itself. */
function TaskChoice({ task, subtasks }: { task: CopyTask; subtasks: readonly CopyTask[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const choice = (one: CopyTask) => (
    <Checkbox
      key={one.id}
      id={`task-${one.id}`}
      name="taskIds"
      value={one.id}
      label={localize(one.name)}
      help={[one.frequency && t(`catalogue.frequencies.${one.frequency}`), one.isFinished && t('charterRecord.copy.finished')].filter(Boolean).join(' · ') || undefined}
      defaultChecked={!one.isFinished}
    />
  );
  if (subtasks.length === 0) return choice(task);
  return (
    <fieldset className={styles.task}>
      <legend className={styles.name}>{localize(task.name)}</legend>
      {subtasks.map(choice)}
    </fieldset>
  );
}
