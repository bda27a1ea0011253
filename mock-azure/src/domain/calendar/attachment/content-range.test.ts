import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphFailure } from "../../graph/graph-failure.ts";
import { judgeRange, readContentRange } from "./content-range.ts";

const malformed = "The Content-Range header is missing or malformed.";

describe("readContentRange", () => {
  test("reads both ends and the whole", () => {
    expect(readContentRange("bytes 10-19/100", 10)).toEqual({ first: 10, last: 19, total: 100 });
    expect(readContentRange(" Bytes 0-0/1 ", 1)).toEqual({ first: 0, last: 0, total: 1 });
  });

  test.each([
    ["no header", null, 10, malformed],
    ["no unit", "0-9/10", 10, malformed],
    ["an unknown whole", "bytes 0-9/*", 10, malformed],
    ["a negative end", "bytes 0--9/10", 10, malformed],
    ["ends the wrong way round", "bytes 9-0/10", 10, malformed],
    ["an end beyond the whole", "bytes 0-10/10", 11, malformed],
    [
      "more bytes than the range",
      "bytes 0-8/10",
      10,
      "The Content-Range header length does not match the provided number of bytes.",
    ],
    [
      "no bytes",
      "bytes 0-9/10",
      0,
      "The Content-Range header length does not match the provided number of bytes.",
    ],
  ])("refuses %s", (_, header, length, message) => {
    expect(readContentRange(header, length)).toMatchObject({ status: 400, code: "invalidRequest", message });
  });
});

describe("judgeRange", () => {
  test.each([
    ["the next bytes", 4, 10, undefined],
    ["bytes further on", 5, 10, { status: 416, message: "Uploaded fragment is out of order." }],
    ["bytes again", 3, 10, { status: 416, message: "Uploaded fragment overlaps with existing data." }],
    ["another whole", 4, 11, { status: 400, code: "invalidRequest" }],
  ])("judges %s", (_, first, total, expected) => {
    const verdict = judgeRange({ first, last: first + 1, total }, { received: 4, size: 10 });
    if (expected === undefined) expect(verdict).toBeUndefined();
    else expect(verdict).toMatchObject(expected);
  });

  test("takes a file cut anywhere in its order, each piece once, and in no other order", () => {
    const cut = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.integer({ min: 1, max: 39 }), { maxLength: 6 }))
      .map(([size, cuts]) => {
        const ends = [...new Set([...cuts.filter((at) => at < size), size])].sort((a, b) => a - b);
        return { size, pieces: ends.map((end, index) => ({ first: ends[index - 1] ?? 0, last: end - 1 })) };
      });
    fc.assert(
      fc.property(cut, fc.array(fc.nat(), { maxLength: 12 }), ({ size, pieces }, picks) => {
        let received = 0;
        const arrived: number[] = [];
        // Pieces come in any order, some of them twice; at last they come in theirs.
        const tries = [...picks.map((pick) => pick % pieces.length), ...pieces.keys()];
        for (const index of tries) {
          const piece = pieces[index];
          if (!piece) continue;
          const length = piece.last - piece.first + 1;
          const header = `bytes ${String(piece.first)}-${String(piece.last)}/${String(size)}`;
          const range = readContentRange(header, length);
          if (isGraphFailure(range)) throw new Error("a range of the test was refused");
          const failure = judgeRange(range, { received, size });
          expect(failure === undefined).toBe(index === arrived.length);
          if (failure) continue;
          received = range.last + 1;
          arrived.push(index);
        }
        expect(received).toBe(size);
        expect(arrived).toEqual([...pieces.keys()]);
      }),
    );
  });
});
