import { Form, Link, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, FieldRow, FilteredEmptyState, FormScope, FormStack, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Sides,
  Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { CatalogueEntry, LibraryEntry, RiskCatalogues } from '../risk-catalogues.queries.server.ts';
import { RiskSettingsHead } from './catalogue-parts.tsx';
import { TextsInLanguages } from './texts-in-languages.tsx';
import styles from './risk-catalogues.module.css';

type RiskLibraryPageProps = {
  entries: readonly LibraryEntry[];
  catalogues: RiskCatalogues;
  sphere: string | undefined;
  entry: string | undefined;
  canEdit: boolean;
  newId: string;
  today: string;
};

/** Which scheme threatens which process and position, and what keeps it away: offered while a risk is described. */
export function RiskLibraryPage(props: RiskLibraryPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { entries, catalogues, sphere, canEdit } = props;
  const shown = entries.filter((one) => !sphere || one.sphere === sphere);
  const sphereName = (code: string) => {
    const found = catalogues.sphere.find((one) => one.code === code);
    return found ? localize(found.name) : code;
  };
  const list = shown.length === 0 ? <FilteredEmptyState /> : (
    <Table caption={t('riskCatalogues.library.title')}>
      <TableHead>
        <ColumnHeader>{t('riskCatalogues.fields.scheme')}</ColumnHeader>
        <ColumnHeader>{t('riskCatalogues.fields.process')}</ColumnHeader>
        <ColumnHeader>{t('riskCatalogues.fields.exposedPosition')}</ColumnHeader>
        <ColumnHeader>{t('riskCatalogues.fields.safeguard')}</ColumnHeader>
        <ColumnHeader figure>{t('riskCatalogues.fields.reportSection')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {shown.map((one) => (
          <Row key={one.id}>
            <RowHeader>
              {canEdit ? <RowLink to={`?${sphere ? `sphere=${sphere}&` : ''}entry=${one.id}#edit`}>{localize(one.scheme)}</RowLink> : localize(one.scheme)}
              <span className={styles.quiet}>{sphereName(one.sphere)}</span>
            </RowHeader>
            <Cell wide label={t('riskCatalogues.fields.process')}>
              {localize(one.process)}
            </Cell>
            <Cell wide label={t('riskCatalogues.fields.exposedPosition')}>
              {localize(one.exposedPosition)}
            </Cell>
            <Cell wide primary label={t('riskCatalogues.fields.safeguard')}>
              {localize(one.safeguard)}
            </Cell>
            <Cell figure label={t('riskCatalogues.fields.reportSection')}>
              {one.reportSection === null ? '' : format.number(one.reportSection)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
  return (
    <Page>
      <RiskSettingsHead title={t('riskCatalogues.library.title')} />
      <PageHeader title={t('riskCatalogues.library.title')} facts={[{ label: t('riskCatalogues.library.count'), value: format.number(shown.length) }]} />
      <Form method="get" className={styles.filters}>
        <Select
          name="sphere" label={t('riskCatalogues.fields.sphere')} required={false} defaultValue={sphere ?? ''}
          options={[{ value: '', label: t('riskCatalogues.all') }, ...catalogues.sphere.map(({ code, name }) => ({ value: code, label: localize(name) }))]}
        />
        <Button type="submit">{t('riskCatalogues.show')}</Button>
      </Form>
      {list}
      {canEdit && <LibraryForm key={props.entry ?? props.newId} {...props} />}
    </Page>
  );
}

function LibraryForm({ entries, catalogues, entry, sphere, newId, today }: RiskLibraryPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const chosen = entries.find(({ id }) => id === entry);
  const optionsOf = (of: readonly CatalogueEntry[]) => [{ value: '', label: t('riskCatalogues.choose') }, ...of.map(({ code, name }) => ({ value: code, label: localize(name) }))];
  const texts = (name: 'process' | 'exposedPosition' | 'scheme' | 'safeguard', isLong = false) => (
    <TextsInLanguages name={name} label={t(`riskCatalogues.fields.${name}`)} texts={chosen?.[name]} maximum={isLong ? 1000 : 300} isLong={isLong} errorOf={errorOf} />
  );
  return (
    <Section
      id="edit"
      title={t(chosen ? 'riskCatalogues.library.edit' : 'riskCatalogues.library.add')}
      aside={chosen && <Link to={sphere ? `?sphere=${sphere}` : '?'}>{t('riskCatalogues.library.add')}</Link>}
    >
      <FormScope name="library">
        <Form method="post" noValidate>
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={chosen?.id ?? newId} />
            <input type="hidden" name="isNew" value={chosen ? 'no' : 'yes'} />
            <input type="hidden" name="version" value={chosen?.version ?? 1} />
            <FieldRow>
              <Select name="sphere" label={t('riskCatalogues.fields.sphere')} defaultValue={chosen?.sphere ?? sphere ?? ''} options={optionsOf(catalogues.sphere)} error={errorOf('sphere')} />
              <Select name="directionCode" label={t('riskCatalogues.fields.directionCode')} defaultValue={chosen?.directionCode ?? ''} options={optionsOf(catalogues.direction)} error={errorOf('directionCode')} />
              <Select
                name="recommendationKindCode" label={t('riskCatalogues.fields.recommendationKindCode')} defaultValue={chosen?.recommendationKindCode ?? ''}
                options={optionsOf(catalogues.recommendationKind)} error={errorOf('recommendationKindCode')}
              />
            </FieldRow>
            <Sides even>
              <FormStack>
                {texts('process')}
                {texts('exposedPosition')}
              </FormStack>
              <FormStack>
                {texts('scheme', true)}
                {texts('safeguard', true)}
              </FormStack>
            </Sides>
            <FieldRow>
              <TextField
                name="reportSection" label={t('riskCatalogues.fields.reportSection')} required={false} inputMode="numeric" defaultValue={chosen?.reportSection?.toString() ?? ''}
                error={errorOf('reportSection')}
              />
              <DateField name="validFrom" label={t('riskCatalogues.fields.validFrom')} defaultValue={chosen?.validFrom ?? today} error={errorOf('validFrom')} />
              <DateField name="validTo" label={t('riskCatalogues.fields.validTo')} required={false} defaultValue={chosen?.validTo ?? ''} error={errorOf('validTo')} />
            </FieldRow>
            <ButtonRow>
              <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>
                {t('riskCatalogues.save')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Section>
  );
}
