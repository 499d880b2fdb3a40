import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, Cell, ColumnHeader, DateField, EmptyState, FormStack, Page, PageHeader, Row, RowHeader, RowLink,
  Section, Select, Sides, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { OfficeOption, OrganisationDetails, RegionOption } from '../organisations.queries.server.ts';

type OrganisationPageProps = {
  organisation: OrganisationDetails;
  places: { offices: readonly OfficeOption[]; regions: readonly RegionOption[] } | null;
  today: string;
};

export function OrganisationPage({ organisation, places, today }: OrganisationPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('tenancy.organisations.title'), to: '/organisations' }, { label: localize(organisation.name) }]} />
      <PageHeader
        title={localize(organisation.name)}
        facts={[
          { label: t('tenancy.organisations.kind'), value: t(`tenancy.organisations.kinds.${organisation.kind}`) },
          { label: t('tenancy.organisations.office'), value: localize(organisation.officeName) },
          ...(organisation.bin ? [{ label: t('tenancy.organisations.bin'), value: organisation.bin }] : []),
        ]}
      />
      <Sides>
        <Section title={t('tenancy.organisations.charters')}>
          {organisation.charters.length === 0 && <EmptyState title={t('tenancy.organisations.noCharters')} />}
          {organisation.charters.length > 0 && (
            <Table caption={t('tenancy.organisations.charters')}>
              <TableHead>
                <ColumnHeader>{t('tenancy.organisations.charter')}</ColumnHeader>
                <ColumnHeader>{t('tenancy.organisations.code')}</ColumnHeader>
              </TableHead>
              <TableBody>
                {organisation.charters.map((charter) => (
                  <Row key={charter.id}>
                    <RowHeader>
                      <RowLink to={`/charters/${charter.officeId}/${charter.id}`}>{localize(charter.name)}</RowLink>
                    </RowHeader>
                    <Cell primary>{charter.code}</Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
          )}
        </Section>
        <div>
          <Placements placements={organisation.placements} />
          {places && <MoveForm places={places} today={today} />}
        </div>
      </Sides>
    </Page>
  );
}

function Placements({ placements }: { placements: OrganisationDetails['placements'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Section title={t('tenancy.organisations.placements')} about={t('tenancy.organisations.placementsAbout')}>
      <Table caption={t('tenancy.organisations.placements')}>
        <TableHead>
          <ColumnHeader>{t('tenancy.organisations.office')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.invite.region')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.organisations.from')}</ColumnHeader>
          <ColumnHeader>{t('tenancy.organisations.until')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {placements.map((placement) => (
            <Row key={placement.effectiveOn}>
              <RowHeader>{localize(placement.officeName)}</RowHeader>
              <Cell>{localize(placement.regionName)}</Cell>
              <Cell primary>{format.date(placement.effectiveOn)}</Cell>
              <Cell primary>{placement.endedOn ? format.date(placement.endedOn) : t('tenancy.organisations.now')}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function MoveForm({ places, today }: { places: NonNullable<OrganisationPageProps['places']>; today: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  return (
    <Section title={t('tenancy.move.title')} about={t('tenancy.move.about')}>
      <Form method="post" noValidate>
        <FormStack>
          {summary}
          <Select
            name="toOfficeId"
            label={t('tenancy.move.toOffice')}
            placeholder="–"
            defaultValue=""
            options={places.offices.filter(({ kind }) => kind !== 'coordinator').map((office) => ({ value: office.id, label: localize(office.name) }))}
            error={errorOf('toOfficeId')}
          />
          <Select
            name="toRegionCode"
            label={t('tenancy.move.toRegion')}
            placeholder="–"
            defaultValue=""
            options={places.regions.map((region) => ({ value: region.code, label: localize(region.name) }))}
            error={errorOf('toRegionCode')}
          />
          <DateField name="movedOn" label={t('tenancy.move.on')} defaultValue={today} error={errorOf('movedOn')} />
          <Button type="submit" pending={navigation.state === 'submitting'}>
            {t('tenancy.move.submit')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}
