import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { figureOf } from '#app/features/indicators/indicators.model.ts';
import { selectIndicatorTotals, selectStandardIndicators } from '#app/features/statistics/index.server.ts';
import { parsePeriod } from '#app/features/statistics/statistics.model.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { complianceFiguresOn } from './lib/compliance-figures.ts';
import { computeCoordinatorFigures, computeFiguresOfYearBefore, deriveCoordinatorFigure } from './lib/coordinator-figures.ts';
import { compareImported, deriveFromImported, printImported } from './lib/imported-figures.ts';
import { openProductDatabase } from './lib/product-database.ts';
import { reconcileCulture } from './lib/reconcile-culture.ts';

/** Compares every figure of the printed report with what the product computes, as the coordinator sees it. */
type PrintedFigure = { key: string; value: number | string; scope: string; year: number; producer: string; qualifier?: string };
type DerivedFigure = { key: string; value: number; formula: string };

const year = process.argv[2] ?? '2022';
const reportFile = path.resolve(import.meta.dirname, `../db/seed/reference/report-${year}.json`);

const report = JSON.parse(readFileSync(reportFile, 'utf8')) as { title: string; figures: PrintedFigure[]; derived: DerivedFigure[] };
const product = await openProductDatabase(process.env.DATABASE_URL);
const database = openDatabase({ ...product.logins, databasePoolSize: 2 });

async function coordinator(): Promise<Actor> {
  const [row] = await database.auth.execute<{ personId: string; membershipId: string; officeId: string; name: string }>(sql`
    select m.person_id as "personId", m.id as "membershipId", m.office_id as "officeId", p.full_name as name
    from memberships m join people p on p.id = m.person_id where m.role = 'coordinator' and m.revoked_at is null order by m.id limit 1`);
  if (!row) throw new Error('There is no coordinator. Run scripts/up first.');
  return { ...row, role: 'coordinator', scope: 'national', regionCode: null, organisationId: null, charterIds: [], language: 'en' };
}

/** Counts of the product's own set-up on the last day of the year. */
async function countSetUp(transaction: ActorTransaction): Promise<Map<string, number>> {
  const [counts] = await transaction.execute<{ cga: number; lea: number; blocks: number; quasiPublic: number }>(sql`
    select
      (select count(*)::int from offices where kind = 'cga' and valid_from <= ${`${year}-12-31`} and (valid_to is null or valid_to >= ${`${year}-12-31`})) as cga,
      (select count(*)::int from offices where kind = 'lea' and valid_from <= ${`${year}-12-31`} and (valid_to is null or valid_to >= ${`${year}-12-31`})) as lea,
      (select count(*)::int from blocks where valid_from <= ${`${year}-12-31`} and (valid_to is null or valid_to >= ${`${year}-12-31`})) as blocks,
      (select count(distinct p.organisation_id)::int from organisation_placements p
        join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
        where g.kind = 'quasi_public' and p.effective_on <= ${`${year}-12-31`} and (p.ended_on is null or p.ended_on > ${`${year}-12-31`})) as "quasiPublic"`);
  const { cga, lea, blocks, quasiPublic } = counts!;
  return new Map([
    ['sps4.project_offices.total', cga + lea],
    ['sps4.project_offices.cga', cga],
    ['sps4.project_offices.lea', lea],
    ['sps4.blocks', blocks],
    ['sps4.compliance.quasi_public_total', quasiPublic],
  ]);
}

/** How often offices are monitored: daily, when on every working day of the year entries arrived. */
async function monitoringCadence(transaction: ActorTransaction): Promise<string | undefined> {
  const [days] = await transaction.execute<{ working: number; logged: number }>(sql`
    select count(*)::int as working, count(l.day)::int as logged
    from calendar_days d left join (select distinct day from rollup_days where entries > 0) l on l.day = d.on_date
    where d.is_working and d.on_date between ${`${year}-01-01`} and ${`${year}-12-31`}`);
  return days!.working > 0 && days!.logged === days!.working ? 'daily' : undefined;
}

/** Figures of indicators, from daily values or, where an indicator is derived, from records: nationally, and for central and local offices where the report prints them apart. */
async function computeIndicators(transaction: ActorTransaction, fromRecords: Set<string>): Promise<Map<string, number>> {
  const period = parsePeriod(year, null)!;
  const indicators = await selectStandardIndicators(transaction, period.to);
  const totals = await selectIndicatorTotals(transaction, period, 'standard', '9999-12-31');
  const computed = new Map<string, number>();
  for (const { code, kind, decimals, reportKey, derivation } of indicators) {
    if (!reportKey || kind === 'ratio') continue;
    if (derivation !== null) fromRecords.add(reportKey);
    const figureFor = (officeKind: string | null) => {
      const sum = totals
        .filter((total) => total.indicatorCode === code && (officeKind === null || total.officeKind === officeKind))
        .reduce((value, total) => value + Number(total.reported), 0);
      return Number(figureOf(kind, { value: String(sum), denominator: null }, decimals));
    };
    const stem = reportKey.replace(/\.total$/, '');
    computed.set(reportKey, figureFor(null));
    for (const officeKind of ['cga', 'lea']) computed.set(`${stem}.${officeKind}`, figureFor(officeKind));
  }
  return computed;
}

/** Figures that the report does not print as such but that follow from printed ones. */
function derive(key: string, computed: ReadonlyMap<string, number>): number | undefined {
  const figure = (name: string) => computed.get(name);
  const identified = figure('sps4.internal_analysis.risks_identified');
  const eliminated = figure('sps4.internal_analysis.risks_eliminated');
  const organisations = figure('sps4.internal_analysis.organizations');
  const services = figure('sps4.compliance.services_established');
  const quasiPublic = figure('sps4.compliance.quasi_public_total');
  const documents = figure('sps4.compliance.documents_developed.total');
  const certificates = figure('sps4.compliance.iso37001_confirmed');
  if ([identified, eliminated, organisations, services, quasiPublic, documents, certificates].includes(undefined)) return undefined;
  const formulas: Record<string, number> = {
    'sps4.internal_analysis.elimination_rate': (100 * eliminated!) / identified!,
    'sps4.internal_analysis.risks_outstanding': identified! - eliminated!,
    'sps4.internal_analysis.risks_per_organization': identified! / organisations!,
    'sps4.compliance.services_coverage': (100 * services!) / quasiPublic!,
    'sps4.compliance.services_missing': quasiPublic! - services!,
    'sps4.compliance.documents_share_of_services': (100 * documents!) / services!,
    'sps4.compliance.iso37001_share_of_services': (100 * certificates!) / services!,
  };
  const value = formulas[key];
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}

function verdictOf(printed: number | string, computed: number | string, qualifier: string | undefined): 'equal' | 'DIFFERENT' {
  if (typeof printed === 'string') return computed === printed ? 'equal' : 'DIFFERENT';
  const isLowerBound = qualifier === 'more than' || qualifier === 'over';
  return isLowerBound ? (Number(computed) > Number(printed) ? 'equal' : 'DIFFERENT') : computed === Number(printed) ? 'equal' : 'DIFFERENT';
}

try {
  const actor = await coordinator();
  const fromRecords = new Set<string>();
  const computed = await withActor(database, actor, 'read', async (transaction) => {
    const indicators = await computeIndicators(transaction, fromRecords);
    const compliance = await complianceFiguresOn(transaction, `${year}-12-31`);
    const coordinatorFigures = await computeCoordinatorFigures(transaction, year);
    for (const key of [...compliance.keys(), ...coordinatorFigures.keys()]) fromRecords.add(key);
    return new Map([...(await countSetUp(transaction)), ...indicators, ...compliance, ...(await reconcileCulture(transaction, year, fromRecords)), ...coordinatorFigures]);
  });
  const imported = await withActor(database, actor, 'read', (transaction) => compareImported(transaction, report.figures.filter(({ key }) => !computed.has(key))));
  const fromImported = await withActor(database, actor, 'read', (transaction) => deriveFromImported(transaction, Number(year)));
  const beforeYear = await withActor(database, actor, 'read', (transaction) => computeFiguresOfYearBefore(transaction, year));
  const cadence = await withActor(database, actor, 'read', monitoringCadence);
  for (const key of beforeYear.keys()) fromRecords.add(key);
  const computedFor = ({ key, year: of }: PrintedFigure): number | string | undefined =>
    String(of) !== year ? beforeYear.get(key) : key === 'sps4.monitoring_cadence' ? cadence : computed.get(key);
  const rows = [
    ...report.figures.filter((figure) => String(figure.year) === year || beforeYear.has(figure.key)).map((figure) => ({ ...figure, computed: computedFor(figure) })),
    ...report.derived.map((figure) => ({ ...figure, qualifier: undefined, computed: derive(figure.key, computed) ?? deriveCoordinatorFigure(figure.key, computed) ?? fromImported.get(figure.key) })),
  ];
  const compared = rows.filter((row) => row.computed !== undefined);
  console.log(`${report.title}\n\n${'key'.padEnd(56)}${'printed'.padStart(14)}${'computed'.padStart(12)}  verdict    source`);
  const sourceOf = (key: string) => (fromRecords.has(key) ? 'records of the registers' : computed.has(key) || key === 'sps4.monitoring_cadence' ? 'entries and set-up' : fromImported.has(key) ? 'follows from imported figures' : 'follows from the others');
  let differences = 0;
  for (const row of compared) {
    const verdict = verdictOf(row.value, row.computed!, row.qualifier);
    if (verdict !== 'equal') differences += 1;
    console.log(`${row.key.padEnd(56)}${`${row.qualifier ? `${row.qualifier} ` : ''}${row.value}`.padStart(14)}${String(row.computed).padStart(12)}  ${verdict.padEnd(9)}  ${sourceOf(row.key)}`);
  }
  const importedDifferences = printImported(imported);
  const importedKeys = new Set(imported.filter((figure) => String(figure.year) === year).map(({ key }) => key));
  const missing = rows.filter((row) => row.computed === undefined && !importedKeys.has(row.key));
  console.log(`\nNot computed yet (${missing.length}):`);
  for (const row of missing) console.log(`  ${row.key} = ${row.value}`);
  console.log(`\n${compared.length} figures compared, ${differences} different, ${missing.length} not computed yet`);
  process.exitCode = differences + importedDifferences === 0 && compared.length > 0 ? 0 : 1;
} finally {
  await database.close();
  await product.stop();
}
