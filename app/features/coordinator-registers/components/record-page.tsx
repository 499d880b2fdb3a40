import { Form, Link, useNavigation } from '@remix-run/react';
import { RecommendationsTable } from '#app/features/recommendations/index.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, ButtonRow, Cell, ColumnHeader, FormScope, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import { registerOfSource, registers, type RegisterCode } from '../registers.model.ts';
import type { RecordPageData, RecordRow } from '../registers.queries.server.ts';
import { RecordFacts } from './field-values.tsx';
import { GiveForm } from './give-form.tsx';
import { RecordFields } from './record-fields.tsx';
import { recordName } from './register-page.tsx';
import styles from './registers.module.css';

type RecordPageProps = RecordPageData & {
  code: RegisterCode; today: string; newIds: string[]; isNational: boolean; mayWrite: boolean; mayVerify: boolean; isAuthor: boolean;
};

/** One record: what it says, what was recommended there, and what came of it. */
export function RecordPage({ code, record, recommendations, effects, choices, today, newIds, isNational, mayWrite, mayVerify, isAuthor }: RecordPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const register = registers[code];
  const source = record.sourceKind ? registerOfSource(record.sourceKind) : undefined;
  const name = recordName(register, record, localize(record.officeName));
  const isEffect = code === 'effects';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('coordinatorRegisters.title'), to: '/registers' }, { label: t(`coordinatorRegisters.names.${code}`), to: `/registers/${code}` }, { label: format.number(record.number) }]} />
      <PageHeader
        kicker={[record.isOfCoordinator && register.place === 'region' ? t('coordinatorRegisters.wholeCountry') : localize(record.officeName), record.regionName && localize(record.regionName)].filter(Boolean).join(' · ')}
        title={isEffect ? t('coordinatorRegisters.effectNumber', { number: record.number }) : name}
        state={isEffect ? <EffectState isVerified={record.isVerified} /> : undefined}
        facts={[
          { label: t(`coordinatorRegisters.fields.${register.day.name}`), value: format.date(record.day) },
          { label: t('coordinatorRegisters.fields.author'), value: record.authorName },
          ...(record.verifiedOn ? [{ label: t('coordinatorRegisters.figures.verified'), value: `${record.verifiedByName}, ${format.date(record.verifiedOn)}` }] : []),
        ]}
      />
      <Section title={t('coordinatorRegisters.record')}>
        <RecordFacts fields={register.fields} values={record.values} choices={choices} />
        {source && record.sourceId && (isNational || source.audience === 'concerned') && (
          <p>
            <Link to={`/registers/${source.code}/${record.sourceOfficeId}/${record.sourceId}`}>{t('coordinatorRegisters.toSource')}</Link>
          </p>
        )}
      </Section>
      {isEffect && mayVerify && !record.isVerified && <VerifyForm version={record.version} isAuthor={isAuthor} />}
      {register.gives !== 'nothing' && (
        <Section title={t('recommendations.title')}>
          {recommendations.length === 0 ? <p className={styles.quiet}>{t('coordinatorRegisters.noRecommendations')}</p> : <RecommendationsTable rows={recommendations} today={today} />}
          {mayWrite && <GiveForm officeId={record.officeId} choosesBody={register.gives === 'anyBody'} choices={choices} newIds={newIds} count={recommendations.length} />}
        </Section>
      )}
      {!isEffect && (
        <Section
          title={t('coordinatorRegisters.names.effects')}
          aside={mayWrite ? <LinkButton to={`/registers/effects/new?source=${register.source}&sourceOffice=${record.officeId}&sourceRecord=${record.recordId}`}>{t('coordinatorRegisters.enter.effects')}</LinkButton> : undefined}
        >
          {effects.length === 0 ? <p className={styles.quiet}>{t('coordinatorRegisters.noEffects')}</p> : <EffectsTable effects={effects} />}
        </Section>
      )}
      {mayWrite && !record.isVerified && <EditForm key={record.version} code={code} record={record} choices={choices} />}
    </Page>
  );
}

function EffectState({ isVerified }: { isVerified: boolean }) {
  const { t } = useTranslation();
  return isVerified ? <StateBadge tone="verified">{t('coordinatorRegisters.figures.verified')}</StateBadge> : <StateBadge>{t('coordinatorRegisters.figures.reported')}</StateBadge>;
}

function EffectsTable({ effects }: { effects: readonly RecordRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table caption={t('coordinatorRegisters.names.effects')}>
      <TableHead>
        <ColumnHeader>{t('coordinatorRegisters.titles.effects')}</ColumnHeader>
        <ColumnHeader>{t('coordinatorRegisters.fields.kind')}</ColumnHeader>
        <ColumnHeader figure>{t('coordinatorRegisters.fields.amount')}</ColumnHeader>
        <ColumnHeader>{t('recommendations.fields.state')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {effects.map((effect) => (
          <Row key={effect.recordId}>
            <RowHeader>
              <RowLink to={`/registers/effects/${effect.officeId}/${effect.recordId}`}>
                <span className={styles.clamped}>{effect.title}</span>
              </RowLink>
            </RowHeader>
            <Cell label={t('coordinatorRegisters.fields.kind')}>{t(`coordinatorRegisters.choices.${String(effect.values.kind)}`)}</Cell>
            <Cell figure primary label={t('coordinatorRegisters.fields.amount')}>{format.number(String(effect.values.amount))}</Cell>
            <Cell primary label={t('recommendations.fields.state')}><EffectState isVerified={effect.isVerified} /></Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function VerifyForm({ version, isAuthor }: { version: number; isAuthor: boolean }) {
  const { t } = useTranslation();
  const { action, summary } = useFormRefusal('verify');
  if (isAuthor) return <p className={styles.quiet}>{t('coordinatorRegisters.refusals.secondPerson')}</p>;
  return (
    <Form method="post" action={action} data-print="no">
      {summary}
      <input type="hidden" name="intent" value="verify" />
      <input type="hidden" name="version" value={version} />
      <ButtonRow>
        <Button type="submit" tone="primary">{t('coordinatorRegisters.verify')}</Button>
      </ButtonRow>
    </Form>
  );
}

function EditForm({ code, record, choices }: Pick<RecordPageProps, 'code' | 'record' | 'choices'>) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf, refusal } = useFormRefusal('edit');
  return (
    <details className={styles.edit} open={refusal !== null} data-print="no">
      <summary>{t('coordinatorRegisters.edit')}</summary>
      <FormScope name="edit">
        <Form method="post" action={action} noValidate preventScrollReset>
          <div className={styles.form}>
            {summary}
            <input type="hidden" name="intent" value="edit" />
            <input type="hidden" name="version" value={record.version} />
            <RecordFields fields={registers[code].fields} values={record.values} choices={choices} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit" pending={navigation.state !== 'idle' && navigation.formData?.get('intent') === 'edit'}>{t('coordinatorRegisters.save')}</Button>
            </ButtonRow>
          </div>
        </Form>
      </FormScope>
    </details>
  );
}
