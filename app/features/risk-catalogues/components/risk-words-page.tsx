import { Form, Link, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, FieldRow, FormScope, FormStack, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Sides, Table, TableBody,
  TableHead, TextField,
} from '#app/ui/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { groupsOf, riskCatalogues, type RiskCatalogue } from '../risk-catalogues.model.ts';
import type { CatalogueEntry, RiskCatalogues } from '../risk-catalogues.queries.server.ts';
import { RiskSettingsHead, useValidity } from './catalogue-parts.tsx';
import { TextsInLanguages } from './texts-in-languages.tsx';
import styles from './risk-catalogues.module.css';

type RiskWordsPageProps = {
  catalogue: RiskCatalogue;
  code: string | undefined;
  catalogues: RiskCatalogues;
  evidenceKinds: readonly { code: string; name: Localized }[];
  canEdit: boolean;
  today: string;
};

/** The words that registers share: directions, processes, factors, sources and the others, with their validity. */
export function RiskWordsPage(props: RiskWordsPageProps) {
  const { t } = useTranslation();
  const list = <Entries {...props} />;
  return (
    <Page>
      <RiskSettingsHead title={t('riskCatalogues.words.title')} />
      <PageHeader title={t('riskCatalogues.words.title')} />
      <Form method="get" className={styles.filters}>
        <Select
          name="catalogue" label={t('riskCatalogues.words.catalogue')} required={false} defaultValue={props.catalogue}
          options={riskCatalogues.map((value) => ({ value, label: t(`riskCatalogues.catalogues.${value}`) }))}
        />
        <Button type="submit">{t('riskCatalogues.show')}</Button>
      </Form>
      {props.canEdit ? (
        <Sides>
          {list}
          <EntryForm key={`${props.catalogue} ${props.code ?? props.catalogues[props.catalogue].length}`} {...props} />
        </Sides>
      ) : (
        list
      )}
    </Page>
  );
}

function useGroupName(catalogues: RiskCatalogues) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (catalogue: RiskCatalogue, groupCode: string | null): string => {
    if (groupCode === null) return '';
    if (groupsOf(catalogue) !== 'sphere') return t(`riskCatalogues.groups.${groupCode}`);
    const sphere = catalogues.sphere.find(({ code }) => code === groupCode);
    return sphere ? localize(sphere.name) : groupCode;
  };
}

function Entries({ catalogue, catalogues, evidenceKinds, canEdit }: RiskWordsPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const validityOf = useValidity();
  const groupName = useGroupName(catalogues);
  const hasGroups = groupsOf(catalogue) !== null;
  const hasEvidence = catalogue === 'recommendationKind';
  const evidenceName = (entry: CatalogueEntry) => {
    const kind = evidenceKinds.find(({ code }) => code === entry.evidenceKindCode);
    return kind ? localize(kind.name) : '';
  };
  return (
    <Table caption={t(`riskCatalogues.catalogues.${catalogue}`)}>
      <TableHead>
        <ColumnHeader>{t('riskCatalogues.fields.name')}</ColumnHeader>
        {hasGroups && <ColumnHeader>{t('riskCatalogues.fields.group')}</ColumnHeader>}
        {hasEvidence && <ColumnHeader>{t('riskCatalogues.fields.evidenceKindCode')}</ColumnHeader>}
        <ColumnHeader>{t('riskCatalogues.fields.code')}</ColumnHeader>
        <ColumnHeader>{t('riskCatalogues.fields.valid')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {catalogues[catalogue].map((entry) => (
          <Row key={entry.code}>
            <RowHeader>
              {canEdit ? <RowLink to={`?catalogue=${catalogue}&code=${entry.code}#edit`}>{localize(entry.name)}</RowLink> : localize(entry.name)}
              {entry.legalBasis && (
                <span className={styles.quiet}>
                  {localize(entry.legalBasis.title)}, {entry.legalBasis.reference}
                </span>
              )}
            </RowHeader>
            {hasGroups && <Cell label={t('riskCatalogues.fields.group')}>{groupName(catalogue, entry.groupCode)}</Cell>}
            {hasEvidence && <Cell label={t('riskCatalogues.fields.evidenceKindCode')}>{evidenceName(entry)}</Cell>}
            <Cell label={t('riskCatalogues.fields.code')}>{entry.code}</Cell>
            <Cell primary label={t('riskCatalogues.fields.valid')}>
              {validityOf(entry)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function EntryForm({ catalogue, code, catalogues, evidenceKinds, today }: RiskWordsPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const chosen = catalogues[catalogue].find((entry) => entry.code === code);
  const groups = groupsOf(catalogue);
  const groupOptions = groups === 'sphere'
    ? catalogues.sphere.map((sphere) => ({ value: sphere.code, label: localize(sphere.name) }))
    : (groups ?? []).map((value) => ({ value, label: t(`riskCatalogues.groups.${value}`) }));
  return (
    <Section
      id="edit"
      title={t(chosen ? 'riskCatalogues.words.edit' : 'riskCatalogues.words.add')}
      about={t('riskCatalogues.words.about')}
      aside={chosen && <Link to={`?catalogue=${catalogue}`}>{t('riskCatalogues.words.add')}</Link>}
    >
      <FormScope name="entry">
        <Form method="post" noValidate>
          <FormStack>
            {summary}
            <input type="hidden" name="catalogue" value={catalogue} />
            <input type="hidden" name="isNew" value={chosen ? 'no' : 'yes'} />
            <input type="hidden" name="version" value={chosen?.version ?? 1} />
            {chosen ? <input type="hidden" name="code" value={chosen.code} /> : <TextField name="code" label={t('riskCatalogues.fields.code')} help={t('riskCatalogues.help.code')} error={errorOf('code')} />}
            <TextsInLanguages name="name" label={t('riskCatalogues.fields.name')} texts={chosen?.name} maximum={300} errorOf={errorOf} />
            {groups === null ? (
              <input type="hidden" name="groupCode" value="" />
            ) : (
              <Select
                name="groupCode" label={t('riskCatalogues.fields.group')} defaultValue={chosen?.groupCode ?? ''} error={errorOf('groupCode')}
                options={[{ value: '', label: t('riskCatalogues.choose') }, ...groupOptions]}
              />
            )}
            {catalogue === 'recommendationKind' ? (
              <Select
                name="evidenceKindCode" label={t('riskCatalogues.fields.evidenceKindCode')} required={false} defaultValue={chosen?.evidenceKindCode ?? ''} error={errorOf('evidenceKindCode')}
                options={[{ value: '', label: t('riskCatalogues.choose') }, ...evidenceKinds.map((kind) => ({ value: kind.code, label: localize(kind.name) }))]}
              />
            ) : (
              <input type="hidden" name="evidenceKindCode" value="" />
            )}
            <FieldRow>
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
