import { expect, it } from "vitest";
import { withLevels } from "./heading-levels.ts";

it("gives headings that skip a level the one they are on", () => {
  expect(withLevels("<h1>A</h1><h4 id=b>B</h4><h5>C</h5><h4>D</h4><h2>E</h2><header>")).toBe(
    '<h1>A</h1><h4 aria-level="2" id=b>B</h4><h5 aria-level="3">C</h5><h4 aria-level="2">D</h4><h2>E</h2><header>',
  );
});
