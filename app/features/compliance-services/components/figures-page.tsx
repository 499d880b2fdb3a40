import { Form, Link } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, Cell, Checkbox, ColumnHeader, DateField, EmptyState, FieldSet, Figure, FigureRow, FormScope, FormStack, Page, PageHeader, Row, RowHeader, Section,
  Table, TableBody, TableFoot, TableHead,
} from '#app/ui/index.ts';
import type { Core } from '../compliance.model.ts';
import type { CatalogueEntry } from '../compliance.queries.server.ts';
import { breakdowns, shareOf, type Breakdown, type Counts, type FigureRow as Counted } from '../figures.model.ts';
import { AsOfForm, ComplianceTabs, CoreRule } from './compliance-words.tsx';
import styles from './compliance.module.css';

type FiguresPageProps = {
  total: Counts; kinds: readonly Counted[]; rows: readonly Counted[]; by: Breakdown; day: string; today: string; core: Core | null; cores: readonly Core[];
  documents: readonly CatalogueEntry[]; mayWrite: boolean; maySetCore: boolean;
};

type Counting = Exclude<keyof Counts, 'organisations'>;
const countings = ['established', 'complete', 'certified'] as const;
const filterOf: Record<Counting, string> = { established: 'established=yes', complete: 'complete=yes', certified: 'certificate=valid' };

/** How many organisations have a service, complete documents and a valid certificate, as of a day. */
export function FiguresPage({ total, kinds, rows, by, day, today, core, cores, documents, mayWrite, maySetCore }: FiguresPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const register = (...filters: string[]) => `/compliance-services?${[`on=${day}`, ...filters].join('&')}`;
  return (
    <Page>
      <PageHeader title={t('complianceServices.figures.title')} facts={[{ label: t('complianceServices.asOf'), value: format.date(day) }]} />
      <ComplianceTabs mayWrite={mayWrite} />
      <AsOfForm day={day} today={today} kept={{ by }} />
      {total.organisations === 0 ? (
        <EmptyState title={t('complianceServices.figures.empty')}><p>{t('complianceServices.figures.emptyAbout')}</p></EmptyState>
      ) : (
        <>
          <FigureRow>
            <Figure label={t('complianceServices.figures.organisations')} value={total.organisations} href={register()} />
            {countings.map((name) => (
              <Figure key={name} label={t(`complianceServices.figures.${name}`)} value={total[name]} href={register(filterOf[name])} unit={format.percent(shareOf(total, name))} />
            ))}
          </FigureRow>
          {kinds.length > 1 && <p className={styles.rule}>{kinds.map((kind) => t('complianceServices.figures.completeOfKind', { kind: t(`complianceServices.kinds.${kind.key}`), count: format.number(kind.complete) })).join(' · ')}</p>}
          <Section title={t('complianceServices.rule.title')}>
            <CoreRule core={core?.documentCodes ?? []} documents={documents} {...(core ? { validFrom: core.validFrom } : {})} />
            {maySetCore && <CoreForm core={core} cores={cores} documents={documents} today={today} />}
          </Section>
          <Section title={t('complianceServices.figures.table')} about={t('complianceServices.figures.tableAbout')}>
            <nav className={styles.breakdowns} aria-label={t('complianceServices.figures.table')} data-print="no">
              {breakdowns.map((one) => (
                <Link key={one} to={`?on=${day}&by=${one}`} aria-current={one === by ? 'page' : undefined} preventScrollReset>{t(`complianceServices.figures.by.${one}`)}</Link>
              ))}
            </nav>
            <FiguresTable rows={rows} total={total} by={by} register={register} />
          </Section>
        </>
      )}
    </Page>
  );
}

function FiguresTable({ rows, total, by, register }: { rows: readonly Counted[]; total: Counts; by: Breakdown; register: (...filters: string[]) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameOf = ({ key, name }: Counted) => (by === 'kind' ? t(`complianceServices.kinds.${key}`) : name ? localize(name) : t('complianceServices.figures.noGroup'));
  const cells = (counts: Counts, ...filters: string[]) => (
    <>
      <Cell figure primary label={t('complianceServices.figures.organisations')}><Link to={register(...filters)}>{format.number(counts.organisations)}</Link></Cell>
      {countings.map((name) => (
        <Cell key={name} figure primary label={t(`complianceServices.figures.${name}`)}>
          <Link to={register(...filters, filterOf[name])}>{format.number(counts[name])}</Link> <span className={styles.quiet}>{format.percent(shareOf(counts, name))}</span>
        </Cell>
      ))}
    </>
  );
  return (
    <Table caption={t('complianceServices.figures.table')}>
      <TableHead>
        <ColumnHeader>{t(`complianceServices.figures.by.${by}`)}</ColumnHeader>
        <ColumnHeader figure>{t('complianceServices.figures.organisations')}</ColumnHeader>
        {countings.map((name) => <ColumnHeader key={name} figure>{t(`complianceServices.figures.${name}`)}</ColumnHeader>)}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.key}>
            <RowHeader>{nameOf(row)}</RowHeader>
            {cells(row, ...(row.key === '' ? [] : [`${by}=${encodeURIComponent(row.key)}`]))}
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <Row>
          <RowHeader>{t('complianceServices.figures.total')}</RowHeader>
          {cells(total)}
        </Row>
      </TableFoot>
    </Table>
  );
}

function CoreForm({ core, cores, documents, today }: { core: Core | null; cores: readonly Core[]; documents: readonly CatalogueEntry[]; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { action, summary, errorOf, refusal } = useFormRefusal('core');
  return (
    <details className={styles.more} open={refusal !== null} data-print="no">
      <summary>{t('complianceServices.rule.change')}</summary>
      <FormScope name="core">
        <Form method="post" action={action} noValidate>
          <FormStack>
            {summary}
            <p className={styles.rule}>{t('complianceServices.rule.changeAbout')}</p>
            <DateField name="validFrom" label={t('complianceServices.rule.validFrom')} defaultValue={today} error={errorOf('validFrom')} />
            {errorOf('documentCodes') && <Banner tone="critical">{errorOf('documentCodes')}</Banner>}
            <FieldSet legend={t('complianceServices.rule.documents')}>
              <div className={styles.checks}>
                {documents.map(({ code, name }) => (
                  <Checkbox key={code} id={`core-${code}`} name="documentCodes" value={code} label={`${code} ${localize(name)}`} defaultChecked={core?.documentCodes.includes(code)} />
                ))}
              </div>
            </FieldSet>
            <ButtonRow><Button type="submit" tone="primary">{t('complianceServices.save')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
      <ul className={styles.rule}>
        {cores.map(({ validFrom, documentCodes }) => <li key={validFrom}>{t('complianceServices.rule.since', { on: format.date(validFrom) })} {documentCodes.join(', ')}</li>)}
      </ul>
    </details>
  );
}
