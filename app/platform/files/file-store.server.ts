import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { fileTypeFromBuffer } from 'file-type';

const textType = 'text/plain';

/** What may be attached, by what the bytes are, never by what the name claims. */
const allowedTypes = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  textType,
]);

/** @returns the media type of the bytes, or undefined when it is not one that may be attached. */
export async function sniffMediaType(bytes: Uint8Array): Promise<string | undefined> {
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime ?? (isPlainText(bytes) ? textType : undefined);
  return sniffed && allowedTypes.has(sniffed) ? sniffed : undefined;
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/^\s*</.test(text);
  } catch {
    return false;
  }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const pathOf = (directory: string, officeId: string, fileId: string) => path.join(directory, officeId, fileId);

/** Writes aside and renames, so that a file is either whole or absent. */
export async function storeFile(directory: string, officeId: string, fileId: string, bytes: Uint8Array): Promise<void> {
  const target = pathOf(directory, officeId, fileId);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.part`, bytes, { mode: 0o600, flush: true });
  await rename(`${target}.part`, target);
}

export async function removeFile(directory: string, officeId: string, fileId: string): Promise<void> {
  await rm(pathOf(directory, officeId, fileId), { force: true });
}

export async function openFile(directory: string, officeId: string, fileId: string): Promise<ReadableStream | undefined> {
  const source = pathOf(directory, officeId, fileId);
  const exists = await stat(source).then((entry) => entry.isFile(), () => false);
  return exists ? createReadableStreamFromReadable(createReadStream(source)) : undefined;
}
