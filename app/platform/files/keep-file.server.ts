import { v7 as uuid } from 'uuid';
import type { Config } from '#app/platform/config/config.server.ts';
import { removeFile, storeFile } from './file-store.server.ts';
import { receiveFile, type FileCard } from './receive-file.server.ts';

export type StoredFile = FileCard & { id: string };

/**
 * Takes an uploaded file in. Its bytes are stored before the transaction that names them, so that a card never points at
 * nothing, and removed when that fails or adds nothing.
 * @param attach names the file; whether its row was added.
 * @throws AppError 422 at the field `file`; whatever `attach` throws.
 */
export async function keepFile(
  { filesDirectory, maxUploadBytes, virusScanner }: Pick<Config, 'filesDirectory' | 'maxUploadBytes' | 'virusScanner'>, officeId: string, file: File, attach: (file: StoredFile) => Promise<boolean>,
): Promise<void> {
  const { bytes, card } = await receiveFile(file, maxUploadBytes, virusScanner);
  const id = uuid();
  await storeFile(filesDirectory, officeId, id, bytes);
  let isKept = false;
  try {
    isKept = await attach({ id, ...card });
  } finally {
    if (!isKept) await removeFile(filesDirectory, officeId, id);
  }
}
