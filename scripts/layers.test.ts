import { existsSync, globSync, readFileSync } from "node:fs";
import { join, matchesGlob, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { projects } from "../vitest.workspace.ts";
import { folderBreach } from "./layers/folder-order.ts";
import { packageBreach } from "./layers/package-rules.ts";
import { parityBreaches } from "./layers/parity-breaches.ts";
import { readParity } from "./layers/parity-table.ts";
import { readImports } from "./layers/read-imports.ts";
import { readRoutes } from "./layers/read-routes.ts";
import { readTestTitles } from "./layers/test-titles.ts";
import { allSources } from "./layers/workspace-sources.ts";
import { chromiumsInSight } from "./lib/chromium.mjs";
import { ROOT } from "./lib/repository.mjs";
import { entriesOf, workspaces } from "./lib/workspaces.mjs";

const sources = allSources();
