import path from 'node:path';
import postgres from 'postgres';
import { openProductDatabase } from './lib/product-database.ts';
import { civilToday } from './lib/prepare-database.ts';
import { assertOldEnough, NotRetired, retireMonth } from './lib/retire-audit.ts';

const usage = 'scripts/retire-audit YYYY-MM --to DIRECTORY';
const keptYears = Number(process.env.AUDIT_KEPT_YEARS ?? 10);

/** Puts a month of the audit trail away into files. Ends with 1 when it was not put away, with 2 when it was called wrongly. */
const [month, to, directory] = process.argv.slice(2);
if (!month || to !== '--to' || !directory || !Number.isInteger(keptYears) || keptYears < 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    assertOldEnough(month, civilToday(), keptYears);
    const database = await openProductDatabase(process.env.DATABASE_URL);
    const owner = postgres(database.adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
    try {
      const { files, entries } = await retireMonth(owner, month, path.resolve(directory));
      for (const file of files) console.log(file);
      console.log(`${month}: ${entries} entries of ${files.length} chains put away`);
    } finally {
      await owner.end();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof NotRetired)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
