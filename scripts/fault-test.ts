import { keepCounts } from '#db/test/assurance.ts';
import { buildIfChanged } from './lib/build-if-changed.ts';
import { faultsOfDatabase } from './lib/check-database.ts';
import { faults } from './fault/faults.ts';
import { openStage, today, type Stage } from './fault/stage.ts';
import { Writers, type Counts } from './fault/writers.ts';

/** `scripts/fault-test [part of a name …]`: breaks things for real under a steady load of writers and counts what came of it. Ends with 1 when a write was lost or doubled. */
const writersCount = 8;
const steady = 2_000;

type Found = { found: number; doubled: number; lost: number; faults: string[] };

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Compares the books of the writers with the database, while nobody writes. */
async function compare(stage: Stage, writers: Writers): Promise<Found> {
  const owner = stage.owner();
  try {
    const rows = await owner<{ key: string; revision: number; value: string; kept: number }[]>`
      select v.organisation_id || '|' || v.charter_indicator_id as key, v.revision, v.value::float8::text as value,
        (select count(*)::int from daily_value_revisions r where (r.office_id, r.organisation_id, r.charter_indicator_id, r.day) = (v.office_id, v.organisation_id, v.charter_indicator_id, v.day)) as kept
      from daily_values v where v.day = ${today}`;
    const inDatabase = new Map(rows.map((row) => [row.key, row]));
    const counted: Found = { found: 0, doubled: 0, lost: 0, faults: [] };
    for (const [key, { revision, value }] of writers.cells) {
      const row = inDatabase.get(key);
      counted.found += Math.min(row?.revision ?? 0, revision);
      if (!row || row.revision < revision || row.value !== value) counted.lost += 1;
      if (row && (row.revision > revision || row.kept !== row.revision - 1)) counted.doubled += 1;
    }
    counted.doubled += rows.filter(({ key }) => !writers.cells.has(key)).length;
    const comments = await owner<{ id: string }[]>`select id from cell_comments`;
    counted.found += comments.filter(({ id }) => writers.comments.has(id)).length;
    counted.lost += [...writers.comments].filter((id) => !comments.some((comment) => comment.id === id)).length;
    counted.doubled += comments.filter(({ id }) => !writers.comments.has(id)).length;
    counted.faults = await faultsOfDatabase(stage.adminUrl(), null);
    return counted;
  } finally {
    await owner.end();
  }
}

const asked = process.argv.slice(2);
const wanted = faults.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)));
if (wanted.length === 0) throw new Error(`No fault is called so. There are: ${faults.map(({ name }) => name).join('; ')}.`);

if (buildIfChanged()) console.log('Built the application.');
const stage = await openStage(writersCount);
const writers = new Writers(stage);
const total = { tried: 0, skipped: 0, acknowledged: 0, found: 0, doubled: 0, lost: 0, silent: 0, broken: 0 };
try {
  console.log(`${writersCount} writers. Of each fault: writes acknowledged, attempts that failed (told in a sentence), then what the database has.\n`);
  await sleep(steady);
  for (const fault of wanted) {
    const reason = fault.skippedBecause?.(stage);
    if (reason) {
      total.skipped += 1;
      console.log(`${fault.name}: not tried, ${reason}`);
      continue;
    }
    const before: Counts = { ...writers.counts };
    await sleep(steady / 2);
    const startedAt = Date.now();
    await fault.begin(stage);
    await sleep(fault.lasts);
    await fault.end?.(stage);
    await stage.revive();
    await sleep(steady / 2);
    await writers.rest();
    const { found, doubled, lost, faults: broken } = await compare(stage, writers);
    const since = (name: keyof Counts) => writers.counts[name] - before[name];
    console.log(`${fault.name}: ${since('acknowledged')} acknowledged, ${since('unanswered')} failed (${since('told')} told, ${since('silent')} without a sentence), whole again after ${((Date.now() - startedAt) / 1000).toFixed(1)} s; ${found} found, ${doubled} doubled, ${lost} lost, ${broken.length === 0 ? 'rollups exact, chains whole' : broken.slice(0, 5).join('; ')}`);
    total.tried += 1;
    Object.assign(total, { found, doubled: total.doubled + doubled, lost: total.lost + lost, broken: total.broken + broken.length });
    writers.resume();
  }
} finally {
  await Promise.race([writers.stop(), sleep(60_000)]);
  Object.assign(total, { acknowledged: writers.counts.acknowledged, silent: writers.counts.silent });
  await stage.close();
}
console.log(`\nfaults: ${total.tried} tried, ${total.skipped} not possible here; ${total.acknowledged} writes acknowledged, ${total.found} found at the last comparison, ${total.doubled} doubled, ${total.lost} lost, ${total.silent} answers without a sentence, ${total.broken} broken rollups or chains`);
if (asked.length === 0) keepCounts('faults', total);
process.exit(total.doubled + total.lost + total.silent + total.broken === 0 && total.tried > 0 ? 0 : 1);
