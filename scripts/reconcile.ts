import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { PrintedFigure } from '#db/seed/reference/report-figures.ts';
import { computePrinted, type CatalogueFigure } from './lib/catalogue-figures.ts';
import { openProductDatabase } from './lib/product-database.ts';

/** Compares every figure of the printed report with what the catalogue of statistics computes, as the coordinator sees it. */
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

/** How often offices are monitored, a word and no figure: daily, when on every working day of the year entries arrived. */
async function monitoringCadence(transaction: ActorTransaction): Promise<string | undefined> {
  const [days] = await transaction.execute<{ working: number; logged: number }>(sql`
    select count(*)::int as working, count(l.day)::int as logged
    from calendar_days d left join (select distinct day from rollup_days where entries > 0) l on l.day = d.on_date
    where d.is_working and d.on_date between ${`${year}-01-01`} and ${`${year}-12-31`}`);
  return days!.working > 0 && days!.logged === days!.working ? 'daily' : undefined;
}

const wordOf: Record<CatalogueFigure['qualifier'], string> = { '': '', about: 'about', moreThan: 'more than', over: 'over' };
const wording = (qualifier: string | undefined, value: number | string) => `${qualifier ? `${qualifier} ` : ''}${value}`;

function verdictOf({ value, qualifier }: Pick<PrintedFigure, 'value' | 'qualifier'>, computed: number | string): boolean {
  const isLowerBound = qualifier === 'more than' || qualifier === 'over';
  return isLowerBound ? Number(computed) > Number(value) : computed === value;
}

type Row = Omit<PrintedFigure, 'scope'> & { found: CatalogueFigure | undefined; word: string | undefined };

function printComputed(rows: readonly Row[]): number {
  console.log(`${report.title}\n\n${'key'.padEnd(60)}${'year'.padStart(4)}${'printed'.padStart(24)}${'computed'.padStart(18)}  verdict    statistic`);
  let differences = 0;
  for (const row of rows) {
    const computed = row.found?.value ?? row.word!;
    const isEqual = verdictOf(row, computed);
    if (!isEqual) differences += 1;
    console.log(`${row.key.padEnd(60)}${String(row.year).padStart(4)}${wording(row.qualifier, row.value).padStart(24)}${String(computed).padStart(18)}  ${(isEqual ? 'equal' : 'DIFFERENT').padEnd(9)}  ${row.found?.statistic ?? 'entries of every working day'}`);
  }
  return differences;
}

function printImported(rows: readonly Row[]): number {
  console.log(`\nImported, not computed:\n\n${'key'.padEnd(60)}${'year'.padStart(4)}${'printed'.padStart(24)}${'imported'.padStart(24)}  verdict    as of       source`);
  let differences = 0;
  for (const { key, year: of, qualifier, value, found } of rows) {
    const [printed, imported] = [wording(qualifier, value), wording(wordOf[found!.qualifier], found!.value)];
    if (printed !== imported) differences += 1;
    const { source, sourceDate } = found!.imported!;
    console.log(`${key.padEnd(60)}${String(of).padStart(4)}${printed.padStart(24)}${imported.padStart(24)}  ${(printed === imported ? 'equal' : 'DIFFERENT').padEnd(9)}  ${sourceDate}  ${source}`);
  }
  return differences;
}

try {
  const actor = await coordinator();
  const printed: PrintedFigure[] = [...report.figures, ...report.derived.map(({ key, value }) => ({ key, value, scope: 'national', year: Number(year) }))];
  const rows = await withActor(database, actor, 'read', async (transaction) => {
    const found = await computePrinted(transaction, actor, printed);
    const cadence = await monitoringCadence(transaction);
    return printed.map((figure): Row => ({ ...figure, found: found.get(figure), word: figure.key === 'sps4.monitoring_cadence' ? cadence : undefined }));
  });
  const [computed, imported] = [rows.filter(({ found, word }) => word !== undefined || (found && !found.imported)), rows.filter(({ found }) => found?.imported)];
  const missing = rows.filter(({ found, word }) => !found && word === undefined);
  const differences = printComputed(computed);
  const importedDifferences = printImported(imported);
  console.log(`\n${imported.length} imported figures, ${importedDifferences} different`);
  console.log(`\nNot computed yet (${missing.length}):`);
  for (const row of missing) console.log(`  ${row.key} (${row.year}) = ${row.value}`);
  console.log(`\n${computed.length} figures compared, ${differences} different, ${missing.length} not computed yet`);
  process.exitCode = differences + importedDifferences === 0 && computed.length > 0 ? 0 : 1;
} finally {
  await database.close();
  await product.stop();
}
