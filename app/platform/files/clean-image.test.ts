import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanImage } from './clean-image.server.ts';
import { receiveFile } from './receive-file.server.ts';

const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#1a7a43' } });

/** A small file that claims to unpack to a wall of points. */
function pngOf(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))]));
}

test.each(['jpeg', 'png', 'webp'] as const)('a %s keeps its points and loses where it was taken and what was hidden behind it', async (format) => {
  const taken = await picture().withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 10/1 0/1' } }).toFormat(format).toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const received = await receiveFile(new File([taken, '<script>alert(1)</script>'], `photo.${format}`), 1_000_000, null);
  const { width, height, exif } = await sharp(received.bytes).metadata();
  expect([width, height, exif]).toEqual([40, 20, undefined]);
  expect(Buffer.from(received.bytes).includes('<script>')).toBe(false);
  expect(received.card).toMatchObject({ mediaType: `image/${format}`, size: received.bytes.length });
});

test('a picture lies the right way up when its note of how the camera was held is gone', async () => {
  const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const cleaned = await cleanImage(new Uint8Array(turned), 'image/jpeg');
  expect('bytes' in cleaned && await sharp(cleaned.bytes).metadata()).toMatchObject({ width: 20, height: 40 });
});

test('what unpacks to more than any camera takes, or is no picture, is refused', async () => {
  const bomb = pngOf(60_000, 60_000);
  expect(bomb.length).toBeLessThan(10_000);
  expect(await cleanImage(bomb, 'image/png')).toEqual({ fault: 'imageTooLarge' });
  expect(await cleanImage(pngOf(3000, 3000).slice(0, 300), 'image/png')).toEqual({ fault: 'imageUnreadable' });
  await expect(receiveFile(new File([bomb as Uint8Array<ArrayBuffer>], 'x.png'), 1_000_000, null)).rejects.toMatchObject({ status: 422, messageKey: 'platform.errors.imageTooLarge' });
});
