/** What was kept of one suite: `tried` and `failed` of those that count cases, measures of those that load. */
export type Kept = { name: string; at: string; isSample?: boolean; tried?: number; failed?: number; [more: string]: unknown };
export type Machine = { version: string; day: string; cores: number; gigabytes: number };
export type Row = { what: string; tried: string; found: string; isGood: boolean; day: string };

type Percentiles = { p50: number; p95: number; p99: number };
type Cost = { withTrail: Percentiles & { rate: number }; without: Percentiles & { rate: number } };
type Rush = Kept & {
  people: number; requests: number; errors: number; seconds: number; saturates: string; steps: Record<string, Percentiles>; processes: Record<string, { cores: number; megabytes: number[] }>;
};

/** A save with the trail goes at least at this share of the rate without it. */
export const leastShare = 0.8;

export const grouped = (count: number): string => Math.round(count).toLocaleString('en').replaceAll(',', ' ');
const numberOf = (kept: Kept, name: string): number => (typeof kept[name] === 'number' ? kept[name] : Number.NaN);
const percentiles = ({ p50, p95, p99 }: Percentiles) => `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)} ms`;

/** Counts that must be 0, each with its word. Nothing tried proves nothing. */
function counted(what: string, kept: Kept, tried: number, zeros: Record<string, number>, more = ''): Row {
  const found = Object.entries(zeros).map(([word, count]) => `${grouped(count)} ${word}`).join(', ');
  return { what, tried: grouped(tried), found: found + more, isGood: tried > 0 && Object.values(zeros).every((count) => count === 0), day: kept.at.slice(0, 10) };
}

const cases = (what: string, word: string) => (kept: Kept): Row[] => [counted(what, kept, numberOf(kept, 'tried'), { [word]: numberOf(kept, 'failed') })];

const rowsBySuite: Readonly<Record<string, (kept: Kept) => Row[]>> = {
  isolation: cases('Isolation in the database: every tenant table × operation × role × whose row', 'leaked'),
  'route-isolation': cases('Isolation of the routes: every page, action, file and export × role, hidden beside unknown ids, filters and counts', 'leaked'),
  'random-worlds': cases('Random worlds of tenants, memberships and moves, random questions', 'differed from the rule'),
  'pool-reuse': cases('One connection after the other person: actors carried over by the pool', 'carried over'),
  'hostile-input': (kept) => [counted('Hostile input to every action, page and upload', kept, numberOf(kept, 'tried'), {
    'answers with 500 or above': numberOf(kept, 'serverErrors'), 'without an answer': numberOf(kept, 'failed') - numberOf(kept, 'serverErrors'),
  }, `; heap grew by ${grouped(numberOf(kept, 'heapGrowth'))} MB`)],
  'audit-tampers': cases('Tampers with the audit trail, with all rights of the owner', 'missed'),
  faults: (kept) => [counted('Faults under load: processes killed, disk full, network paused, clock moved, pool used up', kept, numberOf(kept, 'tried'), {
    'writes lost': numberOf(kept, 'lost'), doubled: numberOf(kept, 'doubled'), 'rollups or chains broken': numberOf(kept, 'broken'), 'failures without a sentence': numberOf(kept, 'silent'),
  }, `; ${grouped(numberOf(kept, 'acknowledged'))} writes acknowledged, ${grouped(numberOf(kept, 'skipped'))} faults not possible on this machine`)],
  restore: (kept) => [counted('Backups restored in a fresh server, at a moment in time, and damaged ones', kept, numberOf(kept, 'tried'), {
    'not as they should be': numberOf(kept, 'failed'), 'acknowledged writes lost': numberOf(kept, 'lost'),
  }, `; ${grouped(numberOf(kept, 'acknowledged'))} writes acknowledged before the backup`)],
  'audit-cost': (kept) => Object.entries(kept.connections as Record<string, Cost>).map(([connections, { withTrail, without }]): Row => ({
    what: `Cost of the audit trail: saving a day of 20 values, ${connections} at once`, tried: '3 rounds each', day: kept.at.slice(0, 10), isGood: withTrail.rate / without.rate >= leastShare,
    found: `${withTrail.rate.toFixed(0)}/s with the trail, ${without.rate.toFixed(0)}/s without: ${Math.round((withTrail.rate / without.rate) * 100)} % (bar: ${leastShare * 100} %); ${percentiles(withTrail)}`,
  })),
  'morning-rush': (kept) => {
    const { people, requests, errors, seconds, steps, processes, saturates } = kept as Rush;
    const row = (what: string, found: string): Row => ({ what: `Morning rush: ${what}`, tried: grouped(people), found, isGood: true, day: kept.at.slice(0, 10) });
    return [
      { ...row(`${people} people sign in, open the day, save 20 values, look at the office page`, `${errors} errors; ${(requests / seconds).toFixed(1)} requests/s over ${seconds.toFixed(0)} s`), tried: `${grouped(requests)} requests`, isGood: errors === 0 && requests > 0 },
      ...Object.entries(steps).map(([name, measured]) => row(name, percentiles(measured))),
      ...Object.entries(processes).map(([name, { cores, megabytes }]) => ({ ...row(name, `${cores.toFixed(2)} cores; memory of each process: ${megabytes.join(', ')} MB`), tried: `${megabytes.length} processes` })),
      { ...row('what saturates', saturates), tried: '' },
    ];
  },
};
export const suites = Object.keys(rowsBySuite);

export const rowsOf = (kept: Kept): Row[] => rowsBySuite[kept.name]!(kept).map((row) => (kept.isSample ? { ...row, tried: `${row.tried} (a sample)` } : row));

/** `failed`: parts that did not end well, whatever they counted. */
export function documentOf(all: readonly Kept[], { version, day, cores, gigabytes }: Machine, failed: readonly string[] = []): { text: string; isGood: boolean } {
  const ofFailed = failed.map((part): Row => ({ what: part, tried: '', found: 'the run ended with a failure', isGood: false, day }));
  const rows = suites.flatMap((suite): Row[] => {
    const kept = all.find(({ name }) => name === suite);
    return kept ? rowsOf(kept) : [{ what: suite, tried: '0', found: 'not tried', isGood: false, day: '' }];
  }).concat(ofFailed);
  const isGood = rows.every((row) => row.isGood);
  const text = `# Assurance

Written by \`npm run assurance\`, which tries everything below at its full size; nothing here is typed. One part is tried again with
\`npm run assurance -- rush\` (its names: \`npm run assurance -- help\`); of a part that was not, the sample of the last test run stands here and says so. The whole test run (\`scripts/test\`) tries all but the two loads, in samples where the full size
takes long, and fails when one of these counts is not 0.

Version ${version}, ${day}, on a machine of ${cores} processor cores and ${gigabytes} GB of memory that carries the product, its database and the load.

| What was tried | How many | What came of it | As it must be | Day |
|---|---:|---|---|---|
${rows.map((row) => `| ${row.what} | ${row.tried} | ${row.found} | ${row.isGood ? 'yes' : '**no**'} | ${row.day} |`).join('\n')}
`;
  return { text, isGood };
}
