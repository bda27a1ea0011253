import { describe, expect, test } from "vitest";
import { measureImage, sizesOf } from "./photo.ts";

const bytesOf = (...parts: readonly (string | number)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...part].map((one) => one.charCodeAt(0)))),
  );

describe("measureImage", () => {
  test.each([
    [
      "a JPEG after two other segments",
      bytesOf(
        0xff,
        0xd8,
        0xff,
        0xe0,
        0,
        4,
        1,
        2,
        0xff,
        0xc4,
        0,
        3,
        9,
        0xff,
        0xc2,
        0,
        11,
        8,
        1,
        0x68,
        2,
        0x88,
        1,
        0,
      ),
      { contentType: "image/jpeg", width: 648, height: 360 },
    ],
    [
      "a PNG",
      bytesOf(0x89, "PNG\r\n", 0x1a, 10, 0, 0, 0, 13, "IHDR", 0, 0, 1, 2, 0, 0, 0, 48),
      { contentType: "image/png", width: 258, height: 48 },
    ],
    ["a GIF", bytesOf("GIF89a", 0x40, 1, 0x20, 0), { contentType: "image/gif", width: 320, height: 32 }],
    ["a text", bytesOf("GIF or not"), undefined],
    ["nothing", bytesOf(), undefined],
    ["a JPEG that ends before its frame", bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 4), undefined],
    ["a JPEG that is broken", bytesOf(0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), undefined],
  ])("measures %s", (_, bytes, image) => {
    expect(measureImage(bytes)).toEqual(image);
  });
});

describe("sizesOf", () => {
  test.each([
    [648, 648, 9, 648],
    [504, 700, 8, 504],
    [48, 48, 1, 48],
  ])("offers a photo of %d by %d in %d sizes up to %d", (width, height, count, side) => {
    const sizes = sizesOf({ contentType: "image/png", width, height });
    expect(sizes).toHaveLength(count);
    expect(sizes.at(-1)).toEqual({ width: side, height: side });
  });

  test("offers a smaller one as it is", () => {
    const size = { width: 30, height: 20 };
    expect(sizesOf({ contentType: "image/gif", ...size })).toEqual([size]);
  });
});
