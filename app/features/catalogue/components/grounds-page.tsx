import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, Cell, ColumnHeader, DateField, EmptyState, FieldRow, FormStack, Page, PageHeader, RadioGroup, Row, RowHeader,
  RowLink, Section, Sides, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { LegalBasis } from '../catalogue.queries.server.ts';

export type GroundsPageProps = { grounds: readonly LegalBasis[]; canEdit: boolean };

/** Acts and assignments of the Head of State that charters and templates may rest on. */
export function GroundsPage({ grounds, canEdit }: GroundsPageProps) {
  const { t } = useTranslation();
  const list = <GroundTable grounds={grounds} canEdit={canEdit} />;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: t('catalogue.grounds.title') }]} />
      <PageHeader title={t('catalogue.grounds.title')} />
      {canEdit ? (
        <Sides>
          {list}
          <GroundForm grounds={grounds} />
        </Sides>
      ) : (
        list
      )}
    </Page>
  );
}

function GroundTable({ grounds, canEdit }: GroundsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const validityOf = ({ validFrom, validTo }: LegalBasis) => {
    if (validTo !== null) return format.dateRange(validFrom, validTo);
    return validFrom === null ? '–' : t('catalogue.validSince', { on: validFrom });
  };
  if (grounds.length === 0) return <EmptyState title={t('catalogue.grounds.empty')} />;
  return (
    <Table caption={t('catalogue.grounds.title')}>
      <TableHead>
        <ColumnHeader>{t('catalogue.name')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.grounds.reference')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.kind')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.valid')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {grounds.map((ground) => (
          <Row key={ground.code}>
            <RowHeader>{canEdit ? <RowLink to={`?code=${ground.code}#edit`}>{localize(ground.title)}</RowLink> : localize(ground.title)}</RowHeader>
            <Cell primary label={t('catalogue.grounds.reference')}>
              {ground.reference}
            </Cell>
            <Cell primary label={t('catalogue.kind')}>
              {t(`charters.groundKinds.${ground.kind}`)}
            </Cell>
            <Cell label={t('catalogue.valid')}>{validityOf(ground)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function GroundForm({ grounds }: Pick<GroundsPageProps, 'grounds'>) {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const [search] = useSearchParams();
  const chosen = grounds.find(({ code }) => code === search.get('code'));
  return (
    <Section title={t(chosen ? 'catalogue.grounds.edit' : 'catalogue.grounds.add')} id="edit" about={t('catalogue.grounds.about')} aside={chosen && <Link to="/catalogue/grounds">{t('catalogue.grounds.add')}</Link>}>
      <Form method="post" noValidate key={chosen?.code ?? `new ${grounds.length}`}>
        <FormStack>
          {summary}
          <input type="hidden" name="isNew" value={chosen ? 'no' : 'yes'} />
          {chosen ? (
            <input type="hidden" name="code" value={chosen.code} />
          ) : (
            <TextField name="code" label={t('catalogue.code')} help={t('catalogue.grounds.codeHelp')} error={errorOf('code')} />
          )}
          {(['kk', 'ru', 'en'] as const).map((language) => (
            <TextField
              key={language}
              name={`title.${language}`}
              label={t('charters.fields.inLanguage', { field: t('catalogue.name'), language: t(`charters.languages.${language}`) })}
              required={language === 'kk'}
              lang={language}
              defaultValue={chosen?.title[language] ?? ''}
              error={errorOf(`title.${language}`)}
            />
          ))}
          <TextField
            name="reference"
            label={t('catalogue.grounds.reference')}
            help={t('catalogue.grounds.referenceHelp')}
            defaultValue={chosen?.reference}
            error={errorOf('reference')}
          />
          <RadioGroup
            name="kind"
            label={t('catalogue.kind')}
            defaultValue={chosen?.kind ?? 'assignment'}
            options={(['assignment', 'act'] as const).map((kind) => ({ value: kind, label: t(`charters.groundKinds.${kind}`) }))}
            error={errorOf('kind')}
          />
          <FieldRow>
            <DateField name="validFrom" label={t('catalogue.grounds.validFrom')} required={false} defaultValue={chosen?.validFrom ?? ''} error={errorOf('validFrom')} />
            <DateField name="validTo" label={t('catalogue.grounds.validTo')} required={false} defaultValue={chosen?.validTo ?? ''} error={errorOf('validTo')} />
          </FieldRow>
          <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>
            {t('catalogue.edit.save')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}
