import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkRestored } from './lib/restored-database.ts';

const usage = `scripts/restore BACKUP --identity FILE --to DIRECTORY          restore, recount and verify; then DATA_DIR=DIRECTORY scripts/up
                [--archive DIRECTORY [--until '2026-11-23 10:00+05']]   go on through the archived log, up to its end or the moment`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { identity: { type: 'string' }, to: { type: 'string' }, archive: { type: 'string' }, until: { type: 'string' } } });
const [folder] = positionals;

if (!folder || !values.identity || !values.to || (values.until && !values.archive)) {
  console.error(usage);
  process.exitCode = 2;
} else if (!existsSync(path.join(folder, 'manifest.json'))) {
  console.error(`There is no backup in ${folder}.`);
  process.exitCode = 2;
} else {
  mkdirSync(values.to, { recursive: true });
  process.exitCode = await checkRestored({
    folder: path.resolve(folder), identity: readFileSync(values.identity, 'utf8').trim(), dataDirectory: path.resolve(values.to),
    ...(values.archive && { archive: path.resolve(values.archive) }), ...(values.until && { until: values.until }),
  });
}
