/** Kinds of images that a photo can be. */
export type PhotoType = "image/jpeg" | "image/png" | "image/gif";

/** An image, measured. */
export interface Image {
  readonly contentType: PhotoType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A person's photo as it was uploaded. */
export interface Photo extends Image {
  readonly userId: string;
  /** In base64. */
  readonly content: string;
  /** Differs after every upload. */
  readonly etag: string;
}

/**
 * Lengths of a side, in pixels, that Exchange offers a photo in.
 *
 * @see https://learn.microsoft.com/graph/api/profilephoto-get
 */
const SIDES: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

const pair = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** The size that a JPEG's frame header says; every segment before it says how long it is. */
function measureJpeg(bytes: Uint8Array): Image | undefined {
  for (let at = 2; at + 9 < bytes.length; at += 2 + pair(bytes, at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { contentType: "image/jpeg", height: pair(bytes, at + 5), width: pair(bytes, at + 7) };
  }
  return undefined;
}

/**
 * Measures an image by its own header.
 *
 * @returns `undefined` when it is no JPEG, PNG or GIF
 */
export function measureImage(bytes: Uint8Array): Image | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes);
  if (startsWith(bytes, "\u0089PNG\r\n")) {
    return { contentType: "image/png", width: pair(bytes, 18), height: pair(bytes, 22) };
  }
  if (!startsWith(bytes, "GIF8")) return undefined;
  const [width, height] = [6, 8].map((at) => ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0));
  return { contentType: "image/gif", width: width ?? 0, height: height ?? 0 };
}

/** The sizes a photo is offered in, the smallest first: none larger than it is, and its own if it is smaller than all. */
export function sizesOf({ width, height }: Image): readonly Pick<Image, "width" | "height">[] {
  const sides = SIDES.filter((side) => side <= width && side <= height);
  return sides.length > 0 ? sides.map((side) => ({ width: side, height: side })) : [{ width, height }];
}
