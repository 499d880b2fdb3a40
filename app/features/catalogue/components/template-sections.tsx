import { ArrowDown, ArrowUp, CalendarPlus, CornerDownRight, Plus, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { frequencies, isPercentage, shareBases, taskNumbers } from '#app/features/charters/index.ts';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { TextValues } from '#app/platform/forms/typed-values.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, CheckList, FieldRow, FieldSet, Select, TextArea, TextField } from '#app/ui/index.ts';
import { isPlannedInPercent, type StandardTaskValues, type TemplateIndicatorValues, type TemplateSection } from '../template-form.model.ts';
import { useEditor } from './editor-context.tsx';
import styles from './template-editor.module.css';
import { TemplateSectionCard } from './template-section-card.tsx';
import { useTemplateSection, type TemplateSectionForm } from './use-template-section.ts';

export function BasicsSection() {
  const { t } = useTranslation();
  const form = useTemplateSection('basics');
  return (
    <TemplateSectionCard form={form}>
      <Texts form={form} name="name" label={t('charters.fields.name')} values={form.rows.name} />
      <Texts form={form} name="goal" label={t('charters.fields.goal')} values={form.rows.goal} isArea />
    </TemplateSectionCard>
  );
}

export function GroundsSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditor();
  const form = useTemplateSection('grounds');
  return (
    <TemplateSectionCard form={form}>
      <CheckList
        name="grounds"
        legend={t('catalogue.edit.grounds')}
        items={options.grounds.map((ground) => ({
          value: ground.code,
          label: localize(ground.title),
          facts: `${t(`charters.groundKinds.${ground.kind}`)} · ${ground.reference}`,
        }))}
        chosen={form.rows.grounds}
        searchLabel={t('catalogue.edit.searchGrounds')}
        countLabel={(count) => t('catalogue.edit.groundCount', { count })}
        onChange={form.touched}
      />
    </TemplateSectionCard>
  );
}

export function TasksSection() {
  const { t } = useTranslation();
  const form = useTemplateSection('tasks');
  const { tasks } = form.rows;
  const numbers = taskNumbers(tasks);
  return (
    <TemplateSectionCard form={form} about={t('charters.edit.tasksAbout')}>
      <Rows>
        {tasks.map((task, index) => (
          <TaskRow key={task.id} form={form} row={task} index={index} number={numbers.get(task.id) ?? ''} />
        ))}
      </Rows>
      <div className={styles.add}>
        <RowButton change="addTask" label={t('charters.edit.addTask')} icon={Plus} onChange={form.change} />
      </div>
    </TemplateSectionCard>
  );
}

export function IndicatorsSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditor();
  const form = useTemplateSection('indicators');
  const { indicators } = form.rows;
  return (
    <TemplateSectionCard form={form}>
      <Rows>
        {indicators.map((indicator, index) => (
          <IndicatorRow key={indicator.code} form={form} row={indicator} index={index} />
        ))}
      </Rows>
      <div className={styles.add}>
        <Select
          name="newIndicatorCode"
          label={t('charters.edit.standardIndicator')}
          required={false}
          onInput={(event) => event.stopPropagation()}
          options={options.indicators
            .filter(({ code }) => !indicators.some((indicator) => indicator.code === code))
            .map(({ code, name }) => ({ value: code, label: `${code} ${localize(name)}` }))}
          className={styles.grow}
        />
        <RowButton change="add" label={t('charters.edit.addStandard')} icon={Plus} onChange={form.change} />
      </div>
    </TemplateSectionCard>
  );
}

export function ControlPointsSection() {
  const { t } = useTranslation();
  const form = useTemplateSection('controlPoints');
  const { controlPoints } = form.rows;
  return (
    <TemplateSectionCard form={form} about={t('catalogue.edit.controlPointsAbout')}>
      <Rows>
        {controlPoints.map((point, index) => (
          <div key={`${controlPoints.length} ${index}`} className={styles.body}>
            <Texts form={form} name={`controlPoints[${index}].name`} label={t('charters.fields.name')} values={point.name} />
            <div className={styles.add}>
              <MonthSelect form={form} name={`controlPoints[${index}].throughMonth`} value={point.throughMonth} />
              <RowButton isCompact change={`remove:${index}`} label={t('charters.edit.removeRow')} icon={Trash2} onChange={form.change} />
            </div>
          </div>
        ))}
      </Rows>
      <div className={styles.add}>
        <RowButton change="add" label={t('charters.edit.addControlPoint')} icon={CalendarPlus} onChange={form.change} />
      </div>
    </TemplateSectionCard>
  );
}

const Rows = ({ children }: { children: ReactNode[] }) => (children.length > 0 ? <div className={styles.rows}>{children}</div> : null);

type AnyForm = Pick<TemplateSectionForm<TemplateSection>, 'errorOf' | 'change'>;

type TextsProps = { form: AnyForm; name: string; label: string; values: TextValues; isArea?: boolean };

function Texts({ form, name, label, values, isArea = false }: TextsProps) {
  const { t } = useTranslation();
  const Control = isArea ? TextArea : TextField;
  return (
    <div className={styles.texts}>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <Control
          key={language}
          name={`${name}.${language}`}
          label={t('charters.fields.inLanguage', { field: label, language: t(`charters.languages.${language}`) })}
          required={language === 'kk'}
          lang={language}
          defaultValue={values[language]}
          error={form.errorOf(`${name}.${language}`)}
        />
      ))}
    </div>
  );
}

function MonthSelect({ form, name, value, labelHidden }: { form: AnyForm; name: string; value: string; labelHidden?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Select
      name={name}
      label={t('catalogue.edit.throughMonth')}
      labelHidden={labelHidden}
      defaultValue={value}
      options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: format.shortMonth(`2000-${String(index + 1).padStart(2, '0')}`) }))}
      error={form.errorOf(name)}
    />
  );
}

function TaskRow({ form, row, index, number }: { form: AnyForm; row: StandardTaskValues; index: number; number: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditor();
  const { errorOf, change } = form;
  const field = `tasks[${index}]`;
  const isSubtask = row.parentId !== '';
  const [isFirstOpen] = useState(row.name.kk === '');
  const hasError = errorOf(`${field}.name.kk`) !== undefined;
  return (
    <details className={isSubtask ? styles.nested : undefined} data-row={row.id} open={isFirstOpen || hasError || undefined}>
      <summary className={styles.summary}>
        {number}. {localize(row.name) || t(isSubtask ? 'charters.edit.newSubtask' : 'charters.edit.newTask')}
      </summary>
      <div className={styles.body}>
        <input type="hidden" name={`${field}.id`} value={row.id} />
        <input type="hidden" name={`${field}.parentId`} value={row.parentId} />
        <Texts form={form} name={`${field}.name`} label={t('charters.fields.name')} values={row.name} />
        {isSubtask && (
          <>
            <Select
              name={`${field}.frequency`}
              label={t('charters.fields.frequency')}
              options={frequencies.map((value) => ({ value, label: t(`catalogue.frequencies.${value}`) }))}
              defaultValue={row.frequency}
              error={errorOf(`${field}.frequency`)}
            />
            <FieldSet legend={t('charters.fields.evidenceKinds')} help={t('charters.edit.proofAbout')}>
              <div className={styles.choices}>
                {options.evidenceKinds.map(({ code, name }) => (
                  <Checkbox
                    key={code}
                    id={`${row.id}-${code}`}
                    name={`${field}.evidenceKinds`}
                    value={code}
                    defaultChecked={row.evidenceKinds.includes(code)}
                    required={false}
                    label={localize(name)}
                  />
                ))}
              </div>
            </FieldSet>
          </>
        )}
        <div className={styles.add}>
          {!isSubtask && <RowButton change={`addSubtask:${index}`} label={t('charters.edit.addSubtask')} icon={CornerDownRight} onChange={change} />}
          <RowButton isCompact change={`up:${index}`} label={t('charters.edit.moveUp')} icon={ArrowUp} onChange={change} />
          <RowButton isCompact change={`down:${index}`} label={t('charters.edit.moveDown')} icon={ArrowDown} onChange={change} />
          <RowButton change={`remove:${index}`} label={t(isSubtask ? 'charters.edit.removeSubtask' : 'charters.edit.removeTask')} icon={Trash2} onChange={change} />
        </div>
      </div>
    </details>
  );
}

function IndicatorRow({ form, row, index }: { form: AnyForm; row: TemplateIndicatorValues; index: number }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditor();
  const { errorOf, change } = form;
  const [shareOf, setShareOf] = useState(row.shareOf);
  const field = `indicators[${index}]`;
  const known = options.indicators.find(({ code }) => code === row.code);
  const unit = isPlannedInPercent({ unitCode: row.unitCode, shareOf }) ? '%' : known && localize(known.unit);
  const hasError = ['toleranceAtRisk', 'toleranceBehind', 'code'].some((key) => errorOf(`${field}.${key}`)) || row.targets.some((_, place) => errorOf(`${field}.targets[${place}].planned`));
  return (
    <details data-row={row.code} open={hasError || undefined}>
      <summary className={styles.summary}>
        {row.code} {known && localize(known.name)}
      </summary>
      <div className={styles.body}>
        <input type="hidden" name={`${field}.code`} value={row.code} />
        <input type="hidden" name={`${field}.unitCode`} value={row.unitCode} />
        <FieldRow>
          <Select
            name={`${field}.trajectory`}
            label={t('charters.fields.trajectory')}
            options={(['linear', 'stepped'] as const).map((value) => ({ value, label: t(`charters.trajectories.${value}`) }))}
            defaultValue={row.trajectory}
          />
          {(['toleranceAtRisk', 'toleranceBehind'] as const).map((key) => (
            <TextField
              key={key}
              numeric
              name={`${field}.${key}`}
              label={t(`charters.fields.${key}`)}
              unit="%"
              defaultValue={row[key]}
              error={errorOf(`${field}.${key}`)}
            />
          ))}
        </FieldRow>
        <FieldSet legend={t('catalogue.edit.targets')} help={t('catalogue.edit.targetsAbout')}>
          {isPercentage(row) ? (
            <input type="hidden" name={`${field}.shareOf`} value="" />
          ) : (
            <Select
              name={`${field}.shareOf`}
              label={t('catalogue.edit.planGiven')}
              options={[
                { value: '', label: t('catalogue.edit.planInFigures') },
                ...shareBases.map((base) => ({ value: base, label: t(`catalogue.edit.planShareOf.${base}`) })),
              ]}
              value={shareOf}
              onChange={(event) => setShareOf(event.currentTarget.value)}
            />
          )}
          {row.targets.map((target, place) => (
            <div key={`${row.targets.length} ${place}`} className={styles.add}>
              <MonthSelect form={form} name={`${field}.targets[${place}].throughMonth`} value={target.throughMonth} labelHidden={place > 0} />
              <TextField
                numeric
                narrow
                name={`${field}.targets[${place}].planned`}
                label={t('charters.fields.planned')}
                labelHidden={place > 0}
                unit={unit}
                defaultValue={target.planned}
                error={errorOf(`${field}.targets[${place}].planned`)}
              />
              <RowButton isCompact change={`removeTarget:${index}:${place}`} label={t('charters.edit.removeTarget')} icon={X} onChange={change} />
            </div>
          ))}
        </FieldSet>
        <div className={styles.add}>
          <RowButton change={`addTarget:${index}`} label={t('charters.edit.addTarget')} icon={CalendarPlus} onChange={change} />
          <RowButton change={`remove:${index}`} label={t('charters.edit.removeIndicator')} icon={Trash2} onChange={change} />
        </div>
      </div>
    </details>
  );
}
