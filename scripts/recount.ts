import postgres from 'postgres';
import { recount, recountRegisters } from '#db/recount.ts';
import { openProductDatabase } from './lib/product-database.ts';

const database = await openProductDatabase(process.env.DATABASE_URL);
const owner = postgres(database.adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
try {
  const [size] = await owner<{ values: string; rollups: string; records: string; counts: string }[]>`
    select (select count(*) from daily_values) as values, (select count(*) from rollup_days) + (select count(*) from rollup_months) as rollups,
      (select sum(n) from (select count(*) as n from risks union all select count(*) from internal_analyses union all select count(*) from culture_events
        union all select count(*) from recommendations union all select count(*) from external_assessments union all select count(*) from monitoring_studies
        union all select count(*) from draft_act_evaluations union all select count(*) from effects union all select count(*) from compliance_services
        union all select count(*) from compliance_documents union all select count(*) from compliance_certificates) x) as records,
      (select count(*) from register_days) + (select count(*) from register_months) as counts`;
  const [ofValues, ofRegisters] = [await recount(owner), await recountRegisters(owner)];
  for (const difference of [...ofValues, ...ofRegisters].slice(0, 20)) console.log(JSON.stringify(difference));
  console.log(`${size!.values} values recounted against ${size!.rollups} rollup rows: ${ofValues.length} differences`);
  console.log(`${size!.records} records of the registers recounted against ${size!.counts} register counts: ${ofRegisters.length} differences`);
  process.exitCode = ofValues.length + ofRegisters.length === 0 ? 0 : 1;
} finally {
  await owner.end();
  await database.stop();
}
