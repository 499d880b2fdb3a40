import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { v7 as uuid } from 'uuid';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { useToast } from '#app/ui/index.ts';
import type { TaskValues } from '../charter-form.model.ts';
import { changeTasks } from '../charter-rows.model.ts';
import { taskNumbers } from '../section-problems.model.ts';
import { useInitialValues } from './edit-page-context.tsx';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import styles from './rows.module.css';
import { SectionCard } from './section-card.tsx';
import { TaskFields } from './task-fields.tsx';
import { useSectionForm } from './use-section-form.ts';

export function TasksSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const toast = useToast();
  const sectionForm = useSectionForm('tasks', useInitialValues('tasks'));
  const { form, typed, touched, generation } = sectionForm;
  const { fields, replace } = useFieldArray({ control: form.control, name: 'tasks', keyName: 'key' });
  const rows = fields as (TaskValues & { key: string })[];

  const set = (next: TaskValues[]) => {
    replace(next);
    touched();
  };
  const change = (rowChange: RowChange) => {
    const before = typed().tasks;
    const newId = uuid();
    set(changeTasks(before, rowChange, newId));
    if (rowChange.name === 'remove') toast.show({ text: t('charters.edit.taskRemoved'), undo: () => set(before) });
    const id = before[rowChange.at[0] ?? -1]?.id;
    requestAnimationFrame(() => focusOn(rowChange.name, id, newId));
  };

  const numbers = taskNumbers(rows);
  const subtasks = rows.filter(({ parentId }) => parentId !== '').map(({ id, name }) => ({ id, label: `${numbers.get(id)}. ${localize(name)}` }));
  return (
    <SectionCard section="tasks" sectionForm={sectionForm} about={t('charters.edit.tasksAbout')}>
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, index) => {
            const siblings = rows.filter(({ parentId }) => parentId === row.parentId);
            return (
              <TaskFields
                key={`${generation} ${row.id}`}
                sectionForm={sectionForm}
                row={row}
                index={index}
                number={numbers.get(row.id) ?? ''}
                others={subtasks}
                isFirst={siblings[0]!.id === row.id}
                isLast={siblings.at(-1)!.id === row.id}
                onChange={change}
              />
            );
          })}
        </div>
      )}
      <div className={styles.buttons}>
        <RowButton change="addTask" label={t('charters.edit.addTask')} icon={Plus} onChange={change} />
      </div>
    </SectionCard>
  );
}

/** Where the person goes on after a change of rows. */
function focusOn(name: string, id: string | undefined, newId: string) {
  const row = document.querySelector(`[data-row="${name === 'addTask' || name === 'addSubtask' ? newId : id}"]`);
  if (name === 'up' || name === 'down') {
    const again = row?.querySelector<HTMLElement>(`[value^="${name}:"]:not(:disabled)`);
    (again ?? row?.querySelector<HTMLElement>('[value^="up:"]:not(:disabled), [value^="down:"]:not(:disabled)'))?.focus();
  } else if (name === 'addFollow' || name === 'removeFollow') {
    row?.querySelector<HTMLElement>('select[name$="newFollow"]')?.focus();
  } else {
    row?.querySelector<HTMLElement>('input[type="text"]')?.focus();
  }
}
