import { refused } from '#app/platform/errors/app-error.ts';
import { sha256, sniffMediaType } from './file-store.server.ts';

export type FileCard = { sha256: string; size: number; mediaType: string; name: string };

/** Looks at an uploaded file before anything is stored. @throws AppError 422 at the field `file`. */
export async function receiveFile(file: File, maximumBytes: number): Promise<{ bytes: Uint8Array; card: FileCard }> {
  if (file.size > maximumBytes) {
    const limit = `${Math.round(maximumBytes / 1024 / 1024)} MiB`;
    throw refused('platform.errors.fileTooLarge', { limit }, { file: 'platform.errors.fileTooLarge' });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await sniffMediaType(bytes);
  if (!mediaType) throw refused('platform.errors.fileTypeNotAllowed', {}, { file: 'platform.errors.fileTypeNotAllowed' });
  return { bytes, card: { sha256: sha256(bytes), size: bytes.length, mediaType, name: file.name.slice(0, 255) || 'file' } };
}
