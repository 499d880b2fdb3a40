import { Form, useNavigation } from '@remix-run/react';
import { FilePlus2, PencilLine } from 'lucide-react';
import { Differences, inReadingOrder, plannedText, taskNumbers, type Difference, type Names } from '#app/features/charters/index.ts';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, Card, Cell, ColumnHeader, GroupRow, LinkButton, Page, PageHeader, Row, RowHeader, Section, Select, Table, TableBody,
  TableHead,
} from '#app/ui/index.ts';
import type { TemplateVersion } from '../catalogue.queries.server.ts';
import styles from './template-page.module.css';
import { TemplateState } from './template-state.tsx';

export type TemplatePageProps = {
  template: TemplateVersion;
  names: Names;
  /** With the version chosen beside it. */
  comparison: { id: string; from: number; to: number; differences: Difference[] } | null;
  canEdit: boolean;
  newId: string;
};

export function TemplatePage({ template, names, comparison, canEdit, newId }: TemplatePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { content, versions } = template;
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: localize(content.name) }]} />
      <PageHeader
        kicker={localize(template.blockName)}
        title={localize(content.name)}
        state={<TemplateState publishedAt={template.publishedAt} />}
        facts={[{ label: t('catalogue.version'), value: template.templateVersion }]}
        action={canEdit ? <DraftAction template={template} draftId={draft?.id ?? null} newId={newId} /> : undefined}
      />
      <Section title={t('catalogue.goal')}>
        <p>{localize(content.goal) || '–'}</p>
      </Section>
      {versions.length > 1 && <Comparison template={template} names={names} comparison={comparison} />}
      <Grounds template={template} names={names} />
      <Tasks template={template} names={names} />
      <Indicators template={template} names={names} />
      <ControlPoints template={template} />
    </Page>
  );
}

function DraftAction({ template, draftId, newId }: { template: TemplateVersion; draftId: string | null; newId: string }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  if (draftId) {
    return (
      <LinkButton to={`/catalogue/templates/${draftId}/edit`} tone="primary" icon={PencilLine}>
        {t('catalogue.edit.open')}
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={`/catalogue/templates/${template.id}`}>
      <input type="hidden" name="intent" value="draft" />
      <input type="hidden" name="id" value={newId} />
      <Button type="submit" tone="primary" icon={FilePlus2} pending={navigation.state === 'submitting'}>
        {t('catalogue.edit.next')}
      </Button>
    </Form>
  );
}

function Comparison({ template, names, comparison }: Pick<TemplatePageProps, 'template' | 'names' | 'comparison'>) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const others = template.versions.filter(({ id }) => id !== template.id);
  return (
    <Section title={t('catalogue.compare.title')} id="compare">
      {refusal && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
      <Form method="get" className={styles.compare}>
        <Select
          name="with"
          label={t('catalogue.compare.with')}
          defaultValue={comparison?.id ?? others[0]?.id}
          options={others.map(({ id, templateVersion, publishedAt }) => ({
            value: id,
            label: [t('catalogue.compare.version', { version: templateVersion }), publishedAt === null && t('catalogue.draft')].filter(Boolean).join(' · '),
          }))}
        />
        <Button type="submit">{t('catalogue.compare.show')}</Button>
      </Form>
      {comparison && (
        <Card>
          <p className={styles.sentence}>{t('catalogue.compare.sentence', { from: comparison.from, to: comparison.to })}</p>
          {comparison.differences.length === 0 ? <p>{t('catalogue.compare.none')}</p> : <Differences differences={comparison.differences} names={names} />}
        </Card>
      )}
    </Section>
  );
}

type PartProps = Pick<TemplatePageProps, 'template' | 'names'>;

function Grounds({ template: { content }, names }: PartProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (content.grounds.length === 0) return null;
  return (
    <Section title={t('charters.sections.grounds')}>
      <ol className={styles.grounds}>
        {content.grounds.map((code) => {
          const ground = names.grounds[code];
          return <li key={code}>{ground ? `${localize(ground.title)} (${ground.reference})` : code}</li>;
        })}
      </ol>
    </Section>
  );
}

function Tasks({ template: { content }, names }: PartProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const numbers = taskNumbers(content.tasks);
  const proof = (kinds: readonly string[]) => kinds.map((kind) => (names.evidenceKinds[kind] ? localize(names.evidenceKinds[kind]) : kind)).join(', ');
  return (
    <Section title={t('catalogue.tasks')}>
      <Table caption={t('catalogue.tasks')}>
        <TableHead>
          <ColumnHeader>{t('catalogue.subtask')}</ColumnHeader>
          <ColumnHeader>{t('catalogue.frequency')}</ColumnHeader>
          <ColumnHeader>{t('catalogue.proof')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {inReadingOrder(content.tasks).map((task) =>
            task.parentId === null ? (
              <GroupRow key={task.id} columns={3}>
                {numbers.get(task.id)}. {localize(task.name)}
              </GroupRow>
            ) : (
              <Row key={task.id}>
                <RowHeader>
                  {numbers.get(task.id)}. {localize(task.name)}
                </RowHeader>
                <Cell primary label={t('catalogue.frequency')}>
                  {t(`catalogue.frequencies.${task.frequency}`)}
                </Cell>
                <Cell label={t('catalogue.proof')}>{proof(task.evidenceKinds) || '–'}</Cell>
              </Row>
            ),
          )}
        </TableBody>
      </Table>
    </Section>
  );
}

function Indicators({ template: { content }, names }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Section title={t('catalogue.indicators')}>
      <Table caption={t('catalogue.indicators')}>
        <TableHead>
          <ColumnHeader>{t('catalogue.code')}</ColumnHeader>
          <ColumnHeader>{t('catalogue.name')}</ColumnHeader>
          <ColumnHeader>{t('catalogue.unit')}</ColumnHeader>
          <ColumnHeader>{t('charters.fields.trajectory')}</ColumnHeader>
          <ColumnHeader figure unit="%">
            {t('charters.fields.tolerances')}
          </ColumnHeader>
        </TableHead>
        <TableBody>
          {content.indicators.map((indicator) => (
            <Row key={indicator.code}>
              <RowHeader>{indicator.code}</RowHeader>
              <Cell primary wide>
                {localize(indicator.name)}
              </Cell>
              <Cell label={t('catalogue.unit')}>{names.units[indicator.unitCode] ? localize(names.units[indicator.unitCode]!) : indicator.unitCode}</Cell>
              <Cell label={t('charters.fields.trajectory')}>
                {[
                  t(`charters.trajectories.${indicator.trajectory}`),
                  ...indicator.targets.map((target) => `${monthName(format, target.throughMonth)}: ${plannedText(target, { t, format })}`),
                ].join(' · ')}
              </Cell>
              <Cell figure label={t('charters.fields.tolerances')}>
                {format.number(indicator.toleranceAtRisk)} / {format.number(indicator.toleranceBehind)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** Any year: only the month's name is shown. */
const monthName = (format: ReturnType<typeof useFormat>, month: number) => format.shortMonth(`2000-${String(month).padStart(2, '0')}`);

function ControlPoints({ template: { content } }: Pick<PartProps, 'template'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (content.controlPoints.length === 0) return null;
  return (
    <Section title={t('charters.sections.controlPoints')}>
      <ul className={styles.grounds}>
        {content.controlPoints.map(({ name, throughMonth }) => (
          <li key={name.kk}>
            {localize(name)} ({t('catalogue.throughMonth', { month: monthName(format, throughMonth) })})
          </li>
        ))}
      </ul>
    </Section>
  );
}
