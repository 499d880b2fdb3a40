import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Why a file is not read at all. */
export type WorkbookFault = 'notAWorkbook' | 'encrypted' | 'macros' | 'tooLarge' | 'damaged';

/**
 * What a workbook may unpack to. A form of 10,000 rows takes about 30 MB and 210 MB of memory while it is read; a bomb
 * takes gigabytes. A few letters can merge a whole sheet, so merged cells are counted too.
 */
export const limits = { entries: 1_000, unpackedBytes: 80_000_000, mergedCells: 100_000 } as const;

const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

/**
 * Unpacks every part once, counting what really comes out whatever the headers say, before a parser builds anything of it.
 * Null when nothing stands against reading it.
 */
export async function inspectWorkbook(file: Buffer): Promise<WorkbookFault | null> {
  if (file.subarray(0, 8).equals(compoundFile)) return 'encrypted';
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return 'notAWorkbook';
  let zip: ZipFile;
  try {
    zip = await open(file, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    return 'damaged';
  }
  const seen = new Set<string>();
  let unpacked = 0;
  let mergedCells = 0;
  try {
    if (zip.entryCount > limits.entries) return 'tooLarge';
    for await (const entry of entriesOf(zip)) {
      seen.add(entry.fileName);
      if (/vbaProject\.bin$/i.test(entry.fileName)) return 'macros';
      if (unpacked + entry.uncompressedSize > limits.unpackedBytes) return 'tooLarge';
      const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.fileName);
      let tail = '';
      for await (const chunk of await streamOf(zip, entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > limits.unpackedBytes) return 'tooLarge';
        if (!isSheet) continue;
        const text = tail + (chunk as Buffer).toString('latin1');
        let read = 0;
        for (const found of text.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
          mergedCells += (columnOf(found[3]!) - columnOf(found[1]!) + 1) * (Number(found[4]) - Number(found[2]) + 1);
          read = found.index + found[0].length;
        }
        if (mergedCells > limits.mergedCells) return 'tooLarge';
        tail = text.slice(Math.max(read, text.length - 60));
      }
    }
  } catch {
    return 'damaged';
  } finally {
    zip.close();
  }
  return seen.has('xl/workbook.xml') ? null : 'notAWorkbook';
}

const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

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
