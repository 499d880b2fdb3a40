import { Form } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, EmptyState, FactsLine, FieldRow, FormScope, FormStack, RadioGroup, Row, RowHeader, Section, StateBadge, Table,
  TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { MoneyResource } from '../charter-work.queries.server.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import { useFieldSentence } from './refusal-summary.tsx';
import styles from './charter-work.module.css';

type MoneyProps = WorkPageOf<'money'> & { newId: string };

const usedOf = ({ spendings }: MoneyResource): number => spendings.reduce((sum, { tenge }) => sum + tenge, 0);

/** Money planned and used. A mistake is taken back by an entry of its own, so that nothing disappears. */
export function WorkMoney({ money, mayRun, today, newId }: MoneyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (money.length === 0) {
    return (
      <EmptyState title={t('charterWork.money.empty')}>
        <p>{t('charterWork.money.emptyText')}</p>
      </EmptyState>
    );
  }
  return money.map((resource) => {
    const used = usedOf(resource);
    return (
      <Section key={resource.id} title={localize(resource.name)} id={`resource-${resource.id}`}>
        <FactsLine
          facts={[
            { label: t('charterWork.money.planned'), value: t('charterWork.money.tenge', { amount: format.number(resource.plannedTenge) }) },
            { label: t('charterWork.money.used'), value: t('charterWork.money.tenge', { amount: format.number(used) }) },
            { label: t('charterWork.money.left'), value: t('charterWork.money.tenge', { amount: format.number(resource.plannedTenge - used) }) },
            { label: t('charterWork.money.share'), value: resource.plannedTenge > 0 ? format.percent(used / resource.plannedTenge) : '–' },
          ]}
        />
        {used > resource.plannedTenge && (
          <p>
            <StateBadge tone="critical">{t('charterWork.money.over')}</StateBadge>
          </p>
        )}
        {resource.spendings.length === 0 ? <p className={styles.muted}>{t('charterWork.money.none')}</p> : <Spendings resource={resource} />}
        {mayRun && <SpendForm resourceId={resource.id} name={localize(resource.name)} today={today} newId={newId} />}
      </Section>
    );
  });
}

function Spendings({ resource }: { resource: MoneyResource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={localize(resource.name)}>
      <TableHead>
        <ColumnHeader>{t('charterWork.money.spentOn')}</ColumnHeader>
        <ColumnHeader figure>{t('charterWork.money.amount')}</ColumnHeader>
        <ColumnHeader>{t('charterWork.money.note')}</ColumnHeader>
        <ColumnHeader>{t('charterWork.money.author')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {resource.spendings.map((spending) => (
          <Row key={spending.id}>
            <RowHeader>{format.date(spending.spentOn)}</RowHeader>
            <Cell figure primary label={t('charterWork.money.amount')}>
              {format.number(spending.tenge)}
            </Cell>
            <Cell primary wide>
              {spending.note}
            </Cell>
            <Cell>
              {spending.authorName} · {format.dateTime(spending.createdAt)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function SpendForm({ resourceId, name, today, newId }: { resourceId: string; name: string; today: string; newId: string }) {
  const { t } = useTranslation();
  const sentenceAt = useFieldSentence();
  return (
    <FormScope name={resourceId}>
      <details className={styles.formDetails}>
        <summary aria-label={`${t('charterWork.money.add')}: ${name}`}>{t('charterWork.money.add')}</summary>
        <Form method="post" noValidate preventScrollReset key={newId}>
          <input type="hidden" name="intent" value="spend" />
          <input type="hidden" name="id" value={newId} />
          <input type="hidden" name="resourceId" value={resourceId} />
          <FormStack>
            <RadioGroup
              name="kind"
              label={t('charterWork.money.kind')}
              inline
              defaultValue="spent"
              options={[
                { value: 'spent', label: t('charterWork.money.spent') },
                { value: 'takenBack', label: t('charterWork.money.takenBack') },
              ]}
            />
            <FieldRow>
              <DateField name="spentOn" label={t('charterWork.money.spentOn')} defaultValue={today} max={today} error={sentenceAt('spentOn')} />
              <TextField name="tenge" numeric narrow label={t('charterWork.money.amount')} error={sentenceAt('tenge')} />
            </FieldRow>
            <TextField name="note" label={t('charterWork.money.note')} help={t('charterWork.money.noteHelp')} error={sentenceAt('note')} />
            <ButtonRow>
              <Button type="submit">{t('charterWork.money.save')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}
