import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { verifyChain, type ChainLine, type ChainVerdict } from '#app/features/audit-trail/chain.ts';

const usage = 'scripts/verify-audit --key public-key.pem export.jsonl [export.jsonl.gz …]';

/** Of a file that was cut off in the middle of a line, what stands before it. */
async function* linesOf(file: string): AsyncGenerator<ChainLine> {
  const content = createReadStream(file);
  const text = file.endsWith('.gz') ? content.pipe(createGunzip()) : content;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    try {
      if (line) yield JSON.parse(line) as ChainLine;
    } catch {
      return;
    }
  }
}

function print(file: string, { officeId, links, entries, withheld, putAway, roots, faults }: ChainVerdict) {
  console.log(`${file}: chain ${officeId}, ${links} links, ${entries} entries${withheld > 0 ? `, ${withheld} withheld` : ''}${putAway > 0 ? ` and ${putAway} put away` : ''}, ${roots} signed roots`);
  console.log(faults.length === 0 ? '  whole' : faults.slice(0, 20).map((fault, index) => `  ${index === 0 ? 'first broken: ' : ''}${fault}`).join('\n'));
  if (faults.length > 20) console.log(`  … and ${faults.length - 20} more`);
}

/** Checks exported chains offline: nothing but the exports and the public key is read. Ends with 1 when something is broken, with 2 when it was called wrongly. */
const parameters = process.argv.slice(2);
const keyPlace = parameters.indexOf('--key');
const [, keyFile] = keyPlace < 0 ? [] : parameters.splice(keyPlace, 2);
const missing = [keyFile, ...parameters].find((file) => !file || !existsSync(file));
if (!keyFile || parameters.length === 0 || missing) {
  console.error(missing && keyFile ? `There is no file ${missing}.` : usage);
  process.exitCode = 2;
} else {
  let broken = 0;
  for (const file of parameters) {
    const verdict = await verifyChain(linesOf(path.resolve(file)), readFileSync(keyFile, 'utf8'));
    if (verdict.faults.length > 0) broken += 1;
    print(file, verdict);
  }
  console.log(`${parameters.length} verified, ${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
}
