import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { libraryEntriesOf, publicPackages } from "../lib/workspaces.mjs";

const require = createRequire(import.meta.url);

for (const workspace of publicPackages()) {
  describe(workspace.manifest.name, () => {
    for (const entry of libraryEntriesOf(workspace)) {
      it(`gives the same names to import and to require: ${entry}`, async () => {
        /** @type {Record<string, unknown>} */
        const imported = await import(entry);
        const required = /** @type {Record<string, unknown>} */ (require(entry));
        assert.notDeepEqual(Object.keys(imported), []);
        for (const [name, value] of Object.entries(imported)) assert.equal(required[name], value, name);
      });
    }
  });
}
