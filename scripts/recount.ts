import postgres from 'postgres';
import { recount, recountRegisters } from '#db/recount.ts';
import { openProductDatabase } from './lib/product-database.ts';

const database = await openProductDatabase(process.env.DATABASE_URL);
const owner = postgres(database.adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
try {
  const [size] = await owner<{ values: string; rollups: string; records: string; counts: string }[]>`
    select (select count(*) from daily_values) as values, (select count(*) from rollup_days) + (select count(*) from rollup_months) as rollups,
      (select count(*) from risks) + (select count(*) from internal_analyses) as records,
      (select count(*) from register_days) + (select count(*) from register_months) as counts`;
  const [ofValues, ofRegisters] = [await recount(owner), await recountRegisters(owner)];
  for (const difference of [...ofValues, ...ofRegisters].slice(0, 20)) console.log(JSON.stringify(difference));
  console.log(`${size!.values} values recounted against ${size!.rollups} rollup rows: ${ofValues.length} differences`);
  console.log(`${size!.records} analyses and risks recounted against ${size!.counts} register counts: ${ofRegisters.length} differences`);
  process.exitCode = ofValues.length + ofRegisters.length === 0 ? 0 : 1;
} finally {
  await owner.end();
  await database.stop();
}
