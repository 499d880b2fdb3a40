import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, FieldRow, FormScope, FormStack, Page, PageHeader, Row, RowHeader, Section, Select, Sides, Table, TableBody, TableHead,
  TextField,
} from '#app/ui/index.ts';
import { analysisTermCodes } from '../risk-catalogues.model.ts';
import type { SettingsPage } from '../risk-catalogues.queries.server.ts';
import { RiskSettingsHead, useValidity } from './catalogue-parts.tsx';
import styles from './risk-catalogues.module.css';

type AnalysisSettingsPageProps = SettingsPage & { canEdit: boolean; today: string };

/** Every count of the procedure and of the review, with the act it rests on; the bands of scores; what "eliminated" means. */
export function AnalysisSettingsPage({ terms, bands, rules, legalBases, canEdit, today }: AnalysisSettingsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const validityOf = useValidity();
  const table = (
    <Section title={t('riskCatalogues.settings.terms')}>
      <Table caption={t('riskCatalogues.settings.terms')}>
        <TableHead>
          <ColumnHeader>{t('riskCatalogues.settings.term')}</ColumnHeader>
          <ColumnHeader figure>{t('riskCatalogues.settings.amount')}</ColumnHeader>
          <ColumnHeader>{t('riskCatalogues.settings.basis')}</ColumnHeader>
          <ColumnHeader>{t('riskCatalogues.fields.valid')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {terms.map((term) => (
            <Row key={`${term.code} ${term.validFrom}`}>
              <RowHeader>{t(`riskCatalogues.terms.${term.code}`)}</RowHeader>
              <Cell figure primary label={t('riskCatalogues.settings.amount')}>
                {t(`riskCatalogues.units.${term.unit}`, { count: term.amount })}
              </Cell>
              <Cell wide label={t('riskCatalogues.settings.basis')}>
                {term.legalBasis ? `${localize(term.legalBasis.title)}, ${term.legalBasis.reference}` : term.note && localize(term.note)}
                {term.legalBasis && term.note && <span className={styles.quiet}>{localize(term.note)}</span>}
              </Cell>
              <Cell label={t('riskCatalogues.fields.valid')}>{validityOf(term)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
  return (
    <Page>
      <RiskSettingsHead title={t('riskCatalogues.settings.title')} />
      <PageHeader title={t('riskCatalogues.settings.title')} />
      {canEdit ? (
        <Sides>
          {table}
          <TermForm key={terms.length} legalBases={legalBases} today={today} />
        </Sides>
      ) : (
        table
      )}
      <Section title={t('riskCatalogues.settings.rule')}>
        {rules.map((rule) => (
          <div key={rule.code}>
            <p className={styles.rule}>{localize(rule.wording)}</p>
            <p className={styles.quiet}>{validityOf(rule)}</p>
          </div>
        ))}
      </Section>
      <Section title={t('riskCatalogues.settings.bands')} about={t('riskCatalogues.settings.bandsAbout')}>
        <Table caption={t('riskCatalogues.settings.bands')}>
          <TableHead>
            <ColumnHeader>{t('riskCatalogues.settings.band')}</ColumnHeader>
            <ColumnHeader figure>{t('riskCatalogues.settings.scores')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {bands.map((band) => (
              <Row key={band.code}>
                <RowHeader>{localize(band.name)}</RowHeader>
                <Cell figure primary label={t('riskCatalogues.settings.scores')}>
                  {format.number(band.fromScore)}–{format.number(band.toScore)}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Section>
    </Page>
  );
}

function TermForm({ legalBases, today }: Pick<AnalysisSettingsPageProps, 'legalBases' | 'today'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  return (
    <Section title={t('riskCatalogues.settings.change')} about={t('riskCatalogues.settings.changeAbout')}>
      <FormScope name="term">
        <Form method="post" noValidate>
          <FormStack>
            {summary}
            <Select name="code" label={t('riskCatalogues.settings.term')} error={errorOf('code')} options={analysisTermCodes.map((value) => ({ value, label: t(`riskCatalogues.terms.${value}`) }))} />
            <FieldRow>
              <TextField name="amount" label={t('riskCatalogues.settings.amount')} inputMode="numeric" error={errorOf('amount')} />
              <DateField name="validFrom" label={t('riskCatalogues.fields.validFrom')} defaultValue={today} error={errorOf('validFrom')} />
            </FieldRow>
            <Select
              name="legalBasisCode" label={t('riskCatalogues.settings.basis')} required={false} error={errorOf('legalBasisCode')}
              options={[{ value: '', label: t('riskCatalogues.settings.noBasis') }, ...legalBases.map(({ code, title, reference }) => ({ value: code, label: `${localize(title)}, ${reference}` }))]}
            />
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
