import { createHash } from 'node:crypto';

/** The same parts give the same UUID (name-based, version 5 layout) on every machine and in every run. */
export function stableId(kind: string, ...parts: (string | number)[]): string {
  const bytes = createHash('sha1').update(JSON.stringify(['adal', kind, ...parts])).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
