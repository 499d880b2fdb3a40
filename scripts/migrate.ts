import { migrateDatabase } from './lib/migrate-database.ts';
import { openProductDatabase } from './lib/product-database.ts';

const database = await openProductDatabase(process.env.DATABASE_URL);
try {
  await migrateDatabase(database.adminUrl, database.passwords);
  console.log('The database is up to date.');
} finally {
  await database.stop();
}
