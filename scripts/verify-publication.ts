import { openProductDatabase } from './lib/product-database.ts';
import { verifyPublications } from './lib/verify-publications.ts';

/** `scripts/verify-publication [code …]`: recomputes publications from the history of records. Ends with 1 when something does not hold. */
const database = await openProductDatabase(process.env.DATABASE_URL);
try {
  const verified = await verifyPublications(database.adminUrl, process.argv.slice(2));
  for (const { publication, restatement, contentHash, recomputedHash, figures, faults } of verified) {
    console.log(`${publication}${restatement === null ? '' : `, restatement ${restatement}`}: ${figures} figures`);
    console.log(`  published  ${contentHash}\n  recomputed ${recomputedHash}\n  ${faults.length === 0 ? 'the same' : faults.join('\n  ')}`);
  }
  const broken = verified.filter(({ faults }) => faults.length > 0).length;
  console.log(`${verified.length} verified, ${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
} finally {
  await database.stop();
}
