import { refused } from '#app/platform/errors/app-error.ts';
import { cleanImage, isPicture } from './clean-image.server.ts';
import { sha256, sniffMediaType } from './file-store.server.ts';
import { scanFile, type VirusScanner } from './scan-file.server.ts';

export type FileCard = { sha256: string; size: number; mediaType: string; name: string };

const refusedFile = (fault: string, params: Record<string, string> = {}) => refused(`platform.errors.${fault}`, params, { file: `platform.errors.${fault}` });

/**
 * Looks at an uploaded file before anything is stored: its size, what it is, what a scanner finds in it. Of a picture only its points are kept.
 * @param scanner null: none is configured. One that does not answer lets nothing through.
 * @throws AppError 422 at the field `file`.
 */
export async function receiveFile(file: File, maximumBytes: number, scanner: VirusScanner | null): Promise<{ bytes: Uint8Array; card: FileCard }> {
  if (file.size > maximumBytes) throw refusedFile('fileTooLarge', { limit: `${Math.round(maximumBytes / 1024 / 1024)} MiB` });
  const sent = new Uint8Array(await file.arrayBuffer());
  const mediaType = await sniffMediaType(sent);
  if (!mediaType) throw refusedFile('fileTypeNotAllowed');
  if (scanner) {
    const { verdict } = await scanFile(scanner, sent);
    if (verdict === 'found') throw refusedFile('fileInfected');
    if (verdict === 'unanswered') throw refusedFile('fileNotScanned');
  }
  const bytes = isPicture(mediaType) ? await drawnAnew(sent, mediaType) : sent;
  return { bytes, card: { sha256: sha256(bytes), size: bytes.length, mediaType, name: file.name.slice(0, 255) || 'file' } };
}

async function drawnAnew(bytes: Uint8Array, mediaType: Parameters<typeof cleanImage>[1]): Promise<Uint8Array> {
  const cleaned = await cleanImage(bytes, mediaType);
  if ('fault' in cleaned) throw refusedFile(cleaned.fault);
  return cleaned.bytes;
}
