import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { languageNames, languages, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, ConfirmDialog, EmptyState, FilteredEmptyState, FormStack, Page, PageHeader, Row, RowHeader,
  SearchForm, Section, Select, Sides, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { OfficeOption, OrganisationOption, RegionOption } from '../organisations.queries.server.ts';
import type { OfficePerson, People, PendingInvitation } from '../people.service.server.ts';
import type { InvitableRole } from '../tenancy.schema.ts';

export type PeoplePageProps = People & {
  newInvitationId: string;
  invitableRoles: readonly InvitableRole[];
  organisations: readonly OrganisationOption[];
  /** For the administrator, who invites into any office and region. */
  places: { offices: readonly OfficeOption[]; regions: readonly RegionOption[] } | null;
  address: string;
};

export function PeoplePage(props: PeoplePageProps) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader
        title={t('tenancy.people.title')}
        facts={[{ label: t('tenancy.people.count'), value: props.people.length }]}
        secondary={<SearchForm action={props.address} />}
      />
      <Sides>
        <Members people={props.people} />
        <div>
          <InviteForm {...props} />
          <Invitations invitations={props.invitations} />
        </div>
      </Sides>
    </Page>
  );
}

function Members({ people }: { people: readonly OfficePerson[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [search] = useSearchParams();
  if (people.length === 0) {
    return search.get('q') ? <FilteredEmptyState /> : <EmptyState title={t('tenancy.people.empty')}>{t('tenancy.people.emptyText')}</EmptyState>;
  }
  return (
    <Table caption={t('tenancy.people.title')}>
      <TableHead>
        <ColumnHeader>{t('tenancy.people.name')}</ColumnHeader>
        <ColumnHeader>{t('tenancy.people.role')}</ColumnHeader>
        <ColumnHeader>{t('tenancy.people.place')}</ColumnHeader>
        <ColumnHeader>{t('tenancy.people.since')}</ColumnHeader>
        <ColumnHeader hidden>{t('tenancy.people.revoke')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {people.map((person) => {
          const place = person.organisationName ?? person.regionName ?? person.officeName;
          const formId = `revoke-${person.membershipId}`;
          return (
            <Row key={person.membershipId}>
              <RowHeader>{person.fullName}</RowHeader>
              <Cell primary label={t('tenancy.people.role')}>
                {t(`identity.roles.${person.role}`)}
              </Cell>
              <Cell label={t('tenancy.people.place')}>{localize(place)}</Cell>
              <Cell label={t('tenancy.people.since')}>{format.date(person.since.slice(0, 10))}</Cell>
              <Cell actions primary>
                <Form method="post" id={formId}>
                  <input type="hidden" name="intent" value="revoke" />
                  <input type="hidden" name="membershipId" value={person.membershipId} />
                </Form>
                <ConfirmDialog
                  trigger={t('tenancy.people.revoke')}
                  triggerSize="small"
                  triggerTone="quiet"
                  title={t('tenancy.people.revokeTitle', { name: person.fullName })}
                  consequence={t('tenancy.people.revokeConsequence', { role: t(`identity.roles.${person.role}`), place: localize(place) })}
                  confirm={t('tenancy.people.revoke')}
                  tone="danger"
                  form={formId}
                />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function InviteForm({ newInvitationId, invitableRoles, organisations, places }: PeoplePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const [role, setRole] = useState<string>(invitableRoles[0]!);
  return (
    <Section title={t('tenancy.invite.title')} about={t('tenancy.invite.about')}>
      <Form method="post" noValidate key={newInvitationId}>
        <FormStack>
          {summary}
          <input type="hidden" name="intent" value="invite" />
          <input type="hidden" name="id" value={newInvitationId} />
          <TextField name="fullName" label={t('tenancy.invite.fullName')} autoComplete="off" error={errorOf('fullName')} />
          <TextField name="email" type="email" label={t('identity.email')} autoComplete="off" error={errorOf('email')} />
          <Select
            name="role"
            label={t('tenancy.people.role')}
            defaultValue={role}
            onChange={(event) => setRole(event.currentTarget.value)}
            options={invitableRoles.map((value) => ({ value, label: t(`tenancy.invitableRoles.${value.replace('.', '-')}`) }))}
            error={errorOf('role')}
          />
          {places && (
            <Select
              name="officeId"
              label={t('tenancy.invite.office')}
              required={false}
              placeholder="–"
              defaultValue=""
              options={places.offices.map((office) => ({ value: office.id, label: localize(office.name) }))}
              error={errorOf('officeId')}
            />
          )}
          {role.endsWith('.organisation') && organisations.length > 0 && (
            <Select
              name="organisationId"
              label={t('tenancy.invite.organisation')}
              placeholder="–"
              defaultValue=""
              options={organisations.map((organisation) => ({ value: organisation.id, label: localize(organisation.name) }))}
              error={errorOf('organisationId')}
            />
          )}
          {places && role === 'commissioner.region' && (
            <Select
              name="regionCode"
              label={t('tenancy.invite.region')}
              placeholder="–"
              defaultValue=""
              options={places.regions.map((region) => ({ value: region.code, label: localize(region.name) }))}
              error={errorOf('regionCode')}
            />
          )}
          <Select
            name="language"
            label={t('tenancy.invite.language')}
            defaultValue="kk"
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <Button type="submit" tone="primary" pending={navigation.formData?.get('intent') === 'invite'}>
            {t('tenancy.invite.send')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}

function Invitations({ invitations }: { invitations: readonly PendingInvitation[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (invitations.length === 0) return null;
  return (
    <Section title={t('tenancy.invitations.title')}>
      <Table caption={t('tenancy.invitations.title')}>
        <TableHead>
          <ColumnHeader>{t('tenancy.people.name')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.invitations.expires')}</ColumnHeader>
          <ColumnHeader hidden>{t('tenancy.invitations.withdraw')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {invitations.map((invitation) => (
            <Row key={invitation.id}>
              <RowHeader>
                {invitation.fullName}, {t(`identity.roles.${invitation.role}`)}
              </RowHeader>
              <Cell primary label={t('tenancy.invitations.expires')}>
                {invitation.isExpired ? (
                  <StateBadge tone="attention">{t('tenancy.invitations.expired')}</StateBadge>
                ) : (
                  format.dateTime(invitation.expiresAt)
                )}
              </Cell>
              <Cell actions primary>
                <Form method="post">
                  <input type="hidden" name="intent" value="withdraw" />
                  <input type="hidden" name="invitationId" value={invitation.id} />
                  <Button type="submit" size="small" tone="quiet">
                    {t('tenancy.invitations.withdraw')}
                  </Button>
                </Form>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
