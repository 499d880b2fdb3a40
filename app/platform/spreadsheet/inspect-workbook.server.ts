import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Why a file is not read at all. */
export type WorkbookFault = 'notAWorkbook' | 'encrypted' | 'macros' | 'tooLarge' | 'damaged';

export type WorkbookInspection = { fault: WorkbookFault } | { fault: null; mergedRanges: Map<string, string[]> };

/** What a workbook may unpack to. A form of 10,000 rows takes about 30 MB; a bomb takes gigabytes. */
export const limits = { entries: 1_000, unpackedBytes: 200_000_000 } as const;

const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

/**
 * Unpacks every part once, counting what really comes out whatever the headers say, before a parser builds anything of it.
 * Merged ranges are noted on the way, because a merged head would shift the columns in silence.
 */
export async function inspectWorkbook(file: Buffer): Promise<WorkbookInspection> {
  if (file.subarray(0, 8).equals(compoundFile)) return { fault: 'encrypted' };
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return { fault: 'notAWorkbook' };
  let zip: ZipFile;
  try {
    zip = await open(file, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    return { fault: 'damaged' };
  }
  const mergedRanges = new Map<string, string[]>();
  const seen = new Set<string>();
  let unpacked = 0;
  try {
    if (zip.entryCount > limits.entries) return { fault: 'tooLarge' };
    for await (const entry of entriesOf(zip)) {
      seen.add(entry.fileName);
      if (/vbaProject\.bin$/i.test(entry.fileName)) return { fault: 'macros' };
      if (unpacked + entry.uncompressedSize > limits.unpackedBytes) return { fault: 'tooLarge' };
      const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.fileName);
      let tail = '';
      for await (const chunk of await streamOf(zip, entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > limits.unpackedBytes) return { fault: 'tooLarge' };
        if (!isSheet) continue;
        const text = tail + (chunk as Buffer).toString('latin1');
        for (const [, range] of text.matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)) {
          const ranges = mergedRanges.get(entry.fileName) ?? [];
          if (!ranges.includes(range!)) ranges.push(range!);
          mergedRanges.set(entry.fileName, ranges);
        }
        tail = text.slice(-60);
      }
    }
  } catch {
    return { fault: 'damaged' };
  } finally {
    zip.close();
  }
  return seen.has('xl/workbook.xml') ? { fault: null, mergedRanges } : { fault: 'notAWorkbook' };
}

/** How Excel begins a file that is protected by a password; the old .xls begins so as well. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (found: Entry | null) => {
        zip.off('entry', settle);
        zip.off('end', end);
        zip.off('error', reject);
        resolve(found);
      };
      const end = () => settle(null);
      zip.once('entry', settle);
      zip.once('end', end);
      zip.once('error', reject);
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));
