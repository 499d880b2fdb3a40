import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const userPresentAndVerified = 0b101;
const withCredential = 0b1000000;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const integer = (value: number) => (value >= 0 ? value : 0x20 | (-1 - value));

/** A security key in software: one key of the curve P-256, written down as WebAuthn asks for it. */
export function securityKey({ id: site, origin }: { id: string; origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const id = randomBytes(32);
  let counter = 0;
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([sha256(site), Buffer.from([flags]), count]);
  };
  // A map of five: kty 2, alg ES256, crv 1, x, y.
  const coseKey = Buffer.concat([Buffer.from([0xa5, 1, 2, 3, integer(-7), integer(-1), 1, integer(-2), 0x58, 32]), Buffer.from(x, 'base64url'), Buffer.from([integer(-3), 0x58, 32]), Buffer.from(y, 'base64url')]);
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} };
  return {
    make(challenge: string, flags = userPresentAndVerified) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = Buffer.concat([head(flags | withCredential), Buffer.alloc(16), length, id, coseKey]);
      const text = (word: string) => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)]);
      const attestation = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), Buffer.from([0x58, authData.length]), authData]);
      return JSON.stringify({ ...common, response: { clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['usb'] } });
    },
    answer(challenge: string, flags = userPresentAndVerified) {
      const data = clientData('webauthn.get', challenge);
      const authenticatorData = head(flags);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      return JSON.stringify({
        ...common, response: { clientDataJSON: data.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), signature: signature.toString('base64url') },
      });
    },
    rewind: () => (counter = 0),
  };
}
