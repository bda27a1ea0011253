import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "./differences.ts";

const parity = readFileSync(new URL("../../../docs/parity.md", import.meta.url), "utf8");

test.each(Object.entries(differences))("docs/parity.md tells of transports: %s", (name, { what, reason }) => {
  const row = parity.split("\n").find((line) => line.startsWith(`| rule: transports: ${name} |`));

  expect(row).toContain(`simplified: ${what}: ${reason}`);
});
