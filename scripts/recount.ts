import postgres from 'postgres';
import { recount } from '#db/recount.ts';
import { openProductDatabase } from './lib/product-database.ts';

const database = await openProductDatabase(process.env.DATABASE_URL);
const owner = postgres(database.adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
try {
  const [size] = await owner<{ values: string; rollups: string }[]>`
    select (select count(*) from daily_values) as values, (select count(*) from rollup_days) + (select count(*) from rollup_months) as rollups`;
  const differences = await recount(owner);
  for (const difference of differences.slice(0, 20)) console.log(JSON.stringify(difference));
  console.log(`${size!.values} values recounted against ${size!.rollups} rollup rows: ${differences.length} differences`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await owner.end();
  await database.stop();
}
