import { Form } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, EmptyState, FormScope, FormStack, Section, Select } from '#app/ui/index.ts';
import type { Candidate } from '../charter-work.queries.server.ts';
import type { WorkPerson } from '../work-rows.model.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import { PeopleNames } from './people-names.tsx';
import { useFieldSentence } from './refusal-summary.tsx';
import styles from './charter-work.module.css';

type PeopleProps = WorkPageOf<'people'>;
type Subtask = PeopleProps['tasks'][number]['subtasks'][number];

/** Who answers for each subtask and who helps. Naming somebody else is no change of the charter. */
export function WorkPeople({ tasks, candidates, mayRun }: PeopleProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (tasks.length === 0) return <EmptyState title={t('charterWork.empty.title')} />;
  return (
    <>
      <p className={styles.about}>{t('charterWork.people.about')}</p>
      {tasks.map((task) => (
        <Section key={task.id} title={localize(task.name)}>
          <ul data-list="plain" className={styles.subtasks}>
            {task.subtasks.map((subtask) => (
              <li key={subtask.id} className={styles.ownerRow} id={`task-${subtask.id}`}>
                <div className={styles.subtaskName}>{localize(subtask.name)}</div>
                <PeopleNames people={subtask.people} />
                {mayRun && <PeopleForm subtask={subtask} candidates={candidates} />}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

const isNamed = (people: readonly WorkPerson[], personId: string, duty: WorkPerson['duty']) =>
  people.some((person) => person.personId === personId && person.duty === duty);

function PeopleForm({ subtask, candidates }: { subtask: Subtask; candidates: readonly Candidate[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const sentenceAt = useFieldSentence();
  const owner = subtask.people.find(({ duty }) => duty === 'owner');
  const hasGone = subtask.people.some(({ isGone }) => isGone);
  return (
    <FormScope name={subtask.id}>
      <details className={styles.formDetails}>
        <summary aria-label={`${t('charterWork.people.change')}: ${localize(subtask.name)}`}>{t('charterWork.people.change')}</summary>
        <Form method="post" noValidate preventScrollReset key={subtask.people.map(({ personId, duty }) => personId + duty).join()}>
          <input type="hidden" name="intent" value="savePeople" />
          <input type="hidden" name="taskId" value={subtask.id} />
          <FormStack>
            {hasGone && <Banner tone="critical">{t('charterWork.people.goneAbout')}</Banner>}
            <Select
              name="owner"
              label={t('charterWork.people.owner')}
              required={false}
              defaultValue={owner && !owner.isGone ? owner.personId : ''}
              placeholder={t('charterWork.people.noOwner')}
              options={candidates.map(({ id, fullName }) => ({ value: id, label: fullName }))}
              error={sentenceAt('owner')}
            />
            <fieldset className={styles.choices}>
              <legend>{t('charterWork.people.coExecutors')}</legend>
              {candidates.map(({ id, fullName }) => (
                <label key={id} className={styles.choice}>
                  <input type="checkbox" name="coExecutors" value={id} defaultChecked={isNamed(subtask.people, id, 'coExecutor')} />
                  {fullName}
                </label>
              ))}
            </fieldset>
            <ButtonRow>
              <Button type="submit">{t('charterWork.people.save')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}
