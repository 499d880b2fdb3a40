import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, Cell, Checkbox, ColumnHeader, FieldRow, FormStack, GroupRow, LinkButton, Page, PageHeader, Row,
  RowHeader, RowLink, Select, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { OfficeRow, PeerGroup } from '../offices.server.ts';

export function OfficesPage({ offices }: { offices: readonly OfficeRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader
        title={t('tenancy.offices.title')}
        secondary={
          <>
            <LinkButton to="/organisations">{t('identity.navigation.organisations')}</LinkButton>
            <LinkButton to="/calendar">{t('identity.navigation.calendar')}</LinkButton>
          </>
        }
      />
      <Table caption={t('tenancy.offices.title')}>
        <TableHead>
          <ColumnHeader>{t('tenancy.offices.name')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.offices.peerGroup')}</ColumnHeader>
          <ColumnHeader figure>{t('tenancy.offices.organisations')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.offices.deadline')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {(['coordinator', 'cga', 'lea'] as const).flatMap((kind) => {
            const group = offices.filter((office) => office.kind === kind);
            return [
              <GroupRow key={kind} columns={4}>
                {t(`tenancy.offices.kinds.${kind}`)} · {group.length}
              </GroupRow>,
              ...group.map((office) => (
                <Row key={office.id}>
                  <RowHeader>
                    <RowLink to={`/offices/${office.id}`}>{localize(office.name)}</RowLink>{' '}
                    {office.isInferred && <StateBadge tone="attention">{t('tenancy.offices.inferred')}</StateBadge>}
                  </RowHeader>
                  <Cell label={t('tenancy.offices.peerGroup')}>{office.peerGroupName ? localize(office.peerGroupName) : '–'}</Cell>
                  <Cell figure primary label={t('tenancy.offices.organisations')}>
                    {format.number(office.organisationCount)}
                  </Cell>
                  <Cell label={t('tenancy.offices.deadline')}>{office.logDeadline}</Cell>
                </Row>
              )),
            ];
          })}
        </TableBody>
      </Table>
    </Page>
  );
}

type OfficePageProps = { office: OfficeRow; peerGroups: readonly PeerGroup[]; canEdit: boolean };

export function OfficePage({ office, peerGroups, canEdit }: OfficePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('tenancy.offices.title'), to: '/offices' }, { label: localize(office.shortName) }]} />
      <PageHeader
        kicker={office.code}
        title={localize(office.name)}
        state={office.isInferred ? <StateBadge tone="attention">{t('tenancy.offices.inferred')}</StateBadge> : undefined}
        facts={[
          { label: t('tenancy.offices.kind'), value: t(`tenancy.offices.kinds.${office.kind}`) },
          ...(office.regionName ? [{ label: t('tenancy.invite.region'), value: localize(office.regionName) }] : []),
        ]}
      />
      {canEdit && <OfficeForm office={office} peerGroups={peerGroups} />}
    </Page>
  );
}

function OfficeForm({ office, peerGroups }: Omit<OfficePageProps, 'canEdit'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const languageFields = (field: 'name' | 'shortName') =>
    (['kk', 'ru', 'en'] as const).map((language) => (
      <TextField
        key={language}
        name={`${field}.${language}`}
        label={t(`tenancy.offices.${field}In.${language}`)}
        required={language === 'kk'}
        defaultValue={office[field][language] ?? ''}
        error={errorOf(`${field}.${language}`)}
      />
    ));
  return (
    <Form method="post" noValidate>
      <FormStack>
        {summary}
        <input type="hidden" name="version" value={office.version} />
        {languageFields('name')}
        {languageFields('shortName')}
        <FieldRow>
          <Select
            name="peerGroupCode"
            label={t('tenancy.offices.peerGroup')}
            required={false}
            placeholder="–"
            defaultValue={office.peerGroupCode ?? ''}
            options={peerGroups.map((group) => ({ value: group.code, label: localize(group.name) }))}
            error={errorOf('peerGroupCode')}
          />
          <TextField name="logDeadline" type="time" narrow label={t('tenancy.offices.deadline')} defaultValue={office.logDeadline} error={errorOf('logDeadline')} />
        </FieldRow>
        {office.isInferred && <Checkbox name="isConfirmed" label={t('tenancy.offices.confirm')} help={t('tenancy.offices.confirmHelp')} required={false} />}
        <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>
          {t('tenancy.offices.save')}
        </Button>
      </FormStack>
    </Form>
  );
}
