import sharp, { type Sharp } from 'sharp';

/** A photograph of a large camera; what unpacks to more is no picture for a proof. */
const mostPixels = 60_000_000;

// Pictures come one by one: memory of the process counts for more than a second picture at the same moment.
sharp.concurrency(1);
sharp.cache(false);

const encoders = {
  'image/jpeg': (image: Sharp) => image.jpeg({ quality: 90 }),
  'image/png': (image: Sharp) => image.png(),
  'image/webp': (image: Sharp) => image.webp({ quality: 90 }),
} as const;

export const isPicture = (mediaType: string): mediaType is keyof typeof encoders => Object.hasOwn(encoders, mediaType);

export type CleanedImage = { bytes: Uint8Array } | { fault: 'imageTooLarge' | 'imageUnreadable' };

/**
 * A picture drawn anew from its points, the right way up: where, when and with what it was taken is gone, and so is whatever stood behind it in the
 * file. Its size is looked at before it is unpacked.
 */
export async function cleanImage(bytes: Uint8Array, mediaType: keyof typeof encoders): Promise<CleanedImage> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { fault: 'imageTooLarge' };
    return { bytes: new Uint8Array(await encoders[mediaType](sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).rotate()).toBuffer()) };
  } catch {
    return { fault: 'imageUnreadable' };
  }
}
