import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** @throws when the text is neither a key nor the path of a file with one. */
function keyOf(textOrFile: string): Buffer {
  const direct = Buffer.from(textOrFile, 'base64');
  const key = direct.length === keyBytes ? direct : Buffer.from(readFileSync(textOrFile, 'utf8').trim(), 'base64');
  if (key.length !== keyBytes) throw new Error('SECRETS_KEY must be 32 bytes in base64, or the path of a file with them.');
  return key;
}

/** `purpose` is bound to the sealed text: what was sealed for one account does not open for another. */
export function seal(secretsKey: string, purpose: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secretsKey), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws when the key or the purpose is another one, or the text was changed. */
export function unseal(secretsKey: string, purpose: string, sealedText: string): string {
  const bytes = Buffer.from(sealedText, 'base64');
  const decipher = createDecipheriv(algorithm, keyOf(secretsKey), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}
