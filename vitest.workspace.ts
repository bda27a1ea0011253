import { type AliasOptions, defaultServerConditions, type Plugin } from "vite";
import { defineProject, type TestProjectConfiguration } from "vitest/config";
import { doctest } from "./docs/doctest/doctest.ts";
import { chromiumEnvironment, chromiumsInSight } from "./scripts/lib/chromium.mjs";

/** Packages resolve to their sources, so a test needs no build. */
const SOURCE = "@consentra/source";

/** Without modules for bundlers: they may name no extensions, and Node cannot load those that it is given. */
const conditions = [SOURCE, ...defaultServerConditions.filter((name) => name !== "module")];

/** Makes property tests try the same values every time. */
const SEEDED = `${import.meta.dirname}/mock-azure/test/support/seed-properties.ts`;

const IN_BROWSER = "{src,test}/**/*.browser.test.ts";

/** What is tried with the oldest MSW that the packages go with, in the place of the newest. */
const WITH_MSW_2 = "test/msw-2/*.test.ts";

interface ProjectOptions {
  readonly name?: string;
  readonly include?: string[];
  readonly exclude?: string[];
  readonly env?: Record<string, string>;
  readonly plugins?: Plugin[];
  readonly alias?: AliasOptions;
  readonly isolate?: boolean;
  readonly setupFiles?: string[];
  readonly testTimeout?: number;
  readonly hookTimeout?: number;
}

/** One Vitest project a workspace; the name is the folder's. */
function project(
  folder: string,
  { plugins = [], alias = [], ...test }: ProjectOptions = {},
): TestProjectConfiguration {
  return defineProject({
    root: `${import.meta.dirname}/${folder}`,
    plugins,
    resolve: { conditions, alias },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      name: folder.split("/").at(-1) ?? folder,
      environment: "node",
      include: ["{src,test}/**/*.test.ts"],
      exclude: [IN_BROWSER],
      ...test,
    },
  });
}

/** The tests of a workspace that start a browser, which they find in CHROMIUM_PATH. */
function browserProject(folder: string, options: ProjectOptions = {}): TestProjectConfiguration | undefined {
  const [chromium] = chromiumsInSight();
  if (!chromium) return undefined;
  return project(folder, {
    name: `${folder.split("/").at(-1) ?? folder}-browser`,
    include: [IN_BROWSER],
    exclude: [],
    env: chromiumEnvironment(chromium),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...options,
  });
}

/** Every suite of the repository, in the order it is reported; those in a browser only where there is one. */
export const projects: TestProjectConfiguration[] = [
  project("packages/protocol", { isolate: false }),
  // Random lives of a connection take a busy machine seconds.
  project("packages/integration", { isolate: false, testTimeout: 30_000 }),
  project("packages/calendar", { isolate: false }),
  project("packages/elements"),
  // A busy machine takes seconds for a mailbox of 100,000 events, or for hundreds of random lives.
  project("mock-azure", {
    exclude: [IN_BROWSER, WITH_MSW_2],
    isolate: false,
    setupFiles: [SEEDED],
    testTimeout: 30_000,
  }),
  project("mock-azure", {
    name: "mock-azure-msw-2",
    include: [WITH_MSW_2],
    alias: [{ find: /^msw(?=\/|$)/, replacement: "msw-2" }],
    isolate: false,
    testTimeout: 30_000,
  }),
  // A busy machine takes seconds for the ready suite.
  project("packages/scenarios", { isolate: false, testTimeout: 30_000, hookTimeout: 60_000 }),
  project("packages/bench", { isolate: false }),
  // A path of the machine is many sign-ins, and a mailbox of 100,000 events is as slow to make here.
  project("examples/approval-story", { isolate: false, testTimeout: 30_000 }),
  project("examples/microsoft-clients", { testTimeout: 30_000 }),
  project("examples/qa-suite"),
  // A busy machine takes seconds for a dozen random lives of a mailbox.
  project("examples/calendar-recipes", { isolate: false, testTimeout: 30_000 }),
  // A busy machine takes seconds to load a product and Microsoft's library.
  project("examples/meetings-server", { isolate: false, testTimeout: 30_000 }),
  // A busy machine takes seconds to load the ready suite and Microsoft's libraries.
  project("docs", {
    testTimeout: 30_000,
    include: ["{doctest,diagram,catalogue,guides,site}/**/*.test.ts", ".examples/**/*.test.{ts,js}"],
    isolate: false,
    plugins: [doctest()],
  }),
  // These read every file of the repository.
  project("scripts", { include: ["**/*.test.ts"], isolate: false, testTimeout: 30_000 }),
  browserProject("packages/integration"),
  browserProject("mock-azure", { isolate: false }),
  browserProject("examples/meetings-settings"),
  browserProject("examples/gallery"),
  browserProject("examples/frameworks"),
  browserProject("examples/meetings-server"),
  browserProject("examples/microsoft-clients"),
  browserProject("examples/qa-suite"),
  browserProject("examples/calendar-recipes"),
  browserProject("docs", { include: ["playground/**/*.browser.test.ts"] }),
].filter((each) => each !== undefined);
