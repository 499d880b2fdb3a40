import { Form, useNavigation } from '@remix-run/react';
import { ArrowDown, ArrowUp, CalendarPlus, CornerDownRight, Plus, Trash2, X } from 'lucide-react';
import { createContext, useContext, useId, useRef, useState, type ReactNode } from 'react';
import { v7 as uuid } from 'uuid';
import { CheckList, frequencies, isPercentage, RowButton, taskNumbers, type RowChange, type TaskValues, type TextValues } from '#app/features/charters/index.ts';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { sentenceOf, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, Checkbox, ConfirmDialog, FieldRow, FieldSet, LinkButton, Page, PageHeader, Section, Select, TextArea,
  TextField,
} from '#app/ui/index.ts';
import type { TemplateOptions, TemplateVersion } from '../catalogue.queries.server.ts';
import { changedTemplate, typedTemplate, type TemplateIndicatorValues, type TemplateValues } from '../template-form.model.ts';
import type { TemplateLack } from '../template.model.ts';
import styles from './template-editor.module.css';
import { TemplateState } from './template-state.tsx';

type Refusal = { messageKey: string; params: Record<string, string | number>; fieldErrors: Record<string, string> };

export type TemplateEditorProps = {
  template: TemplateVersion;
  values: TemplateValues;
  options: TemplateOptions;
  lacks: readonly TemplateLack[];
  refusal?: Refusal;
};

type Editing = { options: TemplateOptions; errorOf: (name: string) => string | undefined; change: (change: RowChange) => void };
const EditingContext = createContext<Editing | null>(null);

function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing needs a TemplateEditor above it');
  return editing;
}

/** The coordinator's draft of the next version: one native form, complete without script. */
export function TemplateEditor({ template, values: initial, options, lacks, refusal }: TemplateEditorProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [indicatorsSet, setIndicatorsSet] = useState(0);
  const page = `/catalogue/templates/${template.id}`;

  const change = (rowChange: RowChange) => {
    const raw = formDataToObject(new FormData(form.current!));
    const indicator = options.indicators.find(({ code }) => code === raw.newIndicatorCode) ?? null;
    setValues(changedTemplate(typedTemplate(raw), rowChange, { id: uuid(), indicator }));
    if (rowChange.name.endsWith('Target') || rowChange.name.startsWith('point')) setIndicatorsSet((count) => count + 1);
  };
  const errorOf = (name: string) => (refusal?.fieldErrors[name] ? sentenceOf(t, refusal.fieldErrors[name]) : undefined);
  const numbers = taskNumbers(values.tasks);

  return (
    <EditingContext.Provider value={{ options, errorOf, change }}>
      <Page>
        <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: localize(template.content.name), to: page }, { label: t('catalogue.edit.title') }]} />
        <PageHeader
          kicker={localize(template.blockName)}
          title={localize(template.content.name)}
          state={<TemplateState publishedAt={template.publishedAt} />}
          facts={[{ label: t('catalogue.version'), value: template.templateVersion }]}
          secondary={<LinkButton to={page}>{t('catalogue.edit.view')}</LinkButton>}
        />
        {refusal && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
        <Form method="post" ref={form} noValidate className={styles.form}>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="version" value={template.version} />
          <Card>
            <Section title={t('charters.sections.basics')} id="basics">
              <Texts name="name" label={t('charters.fields.name')} values={values.name} />
              <Texts name="goal" label={t('charters.fields.goal')} values={values.goal} isArea />
            </Section>
          </Card>
          <Card>
            <Section title={t('charters.sections.grounds')} id="grounds">
              <CheckList
                name="grounds"
                legend={t('catalogue.edit.grounds')}
                items={options.grounds.map((ground) => ({
                  value: ground.code,
                  label: localize(ground.title),
                  facts: `${t(`charters.groundKinds.${ground.kind}`)} · ${ground.reference}`,
                }))}
                chosen={values.grounds}
                searchLabel={t('catalogue.edit.searchGrounds')}
                countLabel={(count) => t('catalogue.edit.groundCount', { count })}
                onChange={() => undefined}
              />
            </Section>
          </Card>
          <Card>
            <Section title={t('charters.sections.tasks')} id="tasks" about={t('charters.edit.tasksAbout')}>
              <Rows>
                {values.tasks.map((task, index) => (
                  <TaskRow key={task.id} row={task} index={index} number={numbers.get(task.id) ?? ''} />
                ))}
              </Rows>
              <div className={styles.add}>
                <RowButton change="taskAddTask" label={t('charters.edit.addTask')} icon={Plus} onChange={change} />
              </div>
            </Section>
          </Card>
          <Card>
            <Section title={t('charters.sections.indicators')} id="indicators">
              <Rows>
                {values.indicators.map((indicator, index) => (
                  <IndicatorRow key={indicator.code} row={indicator} index={index} targetsKey={indicatorsSet} />
                ))}
              </Rows>
              <div className={styles.add}>
                <Select
                  name="newIndicatorCode"
                  label={t('charters.edit.standardIndicator')}
                  required={false}
                  options={options.indicators
                    .filter(({ code }) => !values.indicators.some((indicator) => indicator.code === code))
                    .map(({ code, name }) => ({ value: code, label: `${code} ${localize(name)}` }))}
                  className={styles.grow}
                />
                <RowButton change="indicatorAdd" label={t('charters.edit.addStandard')} icon={Plus} onChange={change} />
              </div>
            </Section>
          </Card>
          <Card>
            <Section title={t('charters.sections.controlPoints')} id="controlPoints" about={t('catalogue.edit.controlPointsAbout')}>
              <Rows>
                {values.controlPoints.map((point, index) => (
                  <div key={`${indicatorsSet} ${index}`} className={styles.body}>
                    <Texts name={`controlPoints[${index}].name`} label={t('charters.fields.name')} values={point.name} />
                    <div className={styles.add}>
                      <MonthSelect name={`controlPoints[${index}].throughMonth`} value={point.throughMonth} />
                      <RowButton isCompact change={`pointRemove:${index}`} label={t('charters.edit.removeRow')} icon={Trash2} onChange={change} />
                    </div>
                  </div>
                ))}
              </Rows>
              <div className={styles.add}>
                <RowButton change="pointAdd" label={t('charters.edit.addControlPoint')} icon={CalendarPlus} onChange={change} />
              </div>
            </Section>
          </Card>
          <ButtonRow>
            <Button type="submit" tone="primary" pending={navigation.formData?.get('intent') === 'save'}>
              {t('catalogue.edit.save')}
            </Button>
          </ButtonRow>
        </Form>
        <Publishing template={template} lacks={lacks} />
      </Page>
    </EditingContext.Provider>
  );
}

const Rows = ({ children }: { children: ReactNode[] }) => (children.length > 0 ? <div className={styles.rows}>{children}</div> : null);

function Texts({ name, label, values, isArea = false }: { name: string; label: string; values: TextValues; isArea?: boolean }) {
  const { t } = useTranslation();
  const { errorOf } = useEditing();
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
          error={errorOf(`${name}.${language}`)}
        />
      ))}
    </div>
  );
}

function MonthSelect({ name, value, labelHidden }: { name: string; value: string; labelHidden?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { errorOf } = useEditing();
  return (
    <Select
      name={name}
      label={t('catalogue.edit.throughMonth')}
      labelHidden={labelHidden}
      defaultValue={value}
      options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: format.shortMonth(`2000-${String(index + 1).padStart(2, '0')}`) }))}
      error={errorOf(name)}
    />
  );
}

function TaskRow({ row, index, number }: { row: TaskValues; index: number; number: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options, errorOf, change } = useEditing();
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
        <Texts name={`${field}.name`} label={t('charters.fields.name')} values={row.name} />
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
          {!isSubtask && <RowButton change={`taskAddSubtask:${index}`} label={t('charters.edit.addSubtask')} icon={CornerDownRight} onChange={change} />}
          <RowButton isCompact change={`taskUp:${index}`} label={t('charters.edit.moveUp')} icon={ArrowUp} onChange={change} />
          <RowButton isCompact change={`taskDown:${index}`} label={t('charters.edit.moveDown')} icon={ArrowDown} onChange={change} />
          <RowButton
            change={`taskRemove:${index}`}
            label={t(isSubtask ? 'charters.edit.removeSubtask' : 'charters.edit.removeTask')}
            icon={Trash2}
            onChange={change}
          />
        </div>
      </div>
    </details>
  );
}

function IndicatorRow({ row, index, targetsKey }: { row: TemplateIndicatorValues; index: number; targetsKey: number }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options, errorOf, change } = useEditing();
  const field = `indicators[${index}]`;
  const known = options.indicators.find(({ code }) => code === row.code);
  const unit = isPercentage(row) ? '%' : known && localize(known.unit);
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
          {row.targets.map((target, place) => (
            <div key={`${targetsKey} ${place}`} className={styles.add}>
              <MonthSelect name={`${field}.targets[${place}].throughMonth`} value={target.throughMonth} labelHidden={place > 0} />
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
              <RowButton isCompact change={`indicatorRemoveTarget:${index}:${place}`} label={t('charters.edit.removeTarget')} icon={X} onChange={change} />
            </div>
          ))}
        </FieldSet>
        <div className={styles.add}>
          <RowButton change={`indicatorAddTarget:${index}`} label={t('charters.edit.addTarget')} icon={CalendarPlus} onChange={change} />
          <RowButton change={`indicatorRemove:${index}`} label={t('charters.edit.removeIndicator')} icon={Trash2} onChange={change} />
        </div>
      </div>
    </details>
  );
}

/** What is published is what was saved last. */
function Publishing({ template, lacks }: Pick<TemplateEditorProps, 'template' | 'lacks'>) {
  const { t } = useTranslation();
  const formId = useId();
  const navigation = useNavigation();
  const params = { version: template.templateVersion };
  const hasPublished = template.versions.some(({ publishedAt }) => publishedAt !== null);
  const dialog = (intent: 'publish' | 'discard', isDisabled: boolean) => (
    <ConfirmDialog
      form={formId}
      name="intent"
      value={intent}
      trigger={t(`catalogue.edit.${intent}`)}
      disabled={isDisabled}
      title={t(`catalogue.edit.${intent}Title`, params)}
      consequence={t(`catalogue.edit.${intent}Consequence`, params)}
      confirm={t(`catalogue.edit.${intent}`)}
      tone={intent === 'discard' ? 'danger' : 'primary'}
      pending={navigation.formData?.get('intent') === intent}
    />
  );
  return (
    <Card>
      <Section title={t('catalogue.edit.publishing')} about={t('catalogue.edit.publishingAbout')}>
        {lacks.length > 0 && (
          <div>
            <p>{t('catalogue.edit.lacks')}</p>
            <ul>
              {lacks.map((lack) => (
                <li key={lack}>{t(`catalogue.lacks.${lack}`)}</li>
              ))}
            </ul>
          </div>
        )}
        <Form method="post" action={`/catalogue/templates/${template.id}`} id={formId}>
          <input type="hidden" name="version" value={template.version} />
          <ButtonRow>
            {dialog('publish', lacks.length > 0)}
            {hasPublished && dialog('discard', false)}
          </ButtonRow>
        </Form>
      </Section>
    </Card>
  );
}
