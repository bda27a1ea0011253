import { defaultServerConditions } from "vite";
import { defineProject, type TestProjectConfiguration } from "vitest/config";

/** Packages resolve to their sources, so a unit test needs no build. */
const SOURCE = "@consentra/source";

const conditions = [SOURCE, ...defaultServerConditions];

/** One Vitest project a workspace; the name is the folder's. */
function project(folder: string, test: { include?: string[]; testTimeout?: number } = {}): TestProjectConfiguration {
  return defineProject({
    root: `${import.meta.dirname}/${folder}`,
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: { name: folder.split("/").at(-1) ?? folder, environment: "node", include: ["src/**/*.test.ts"], ...test },
  });
}

/** Every suite of the repository, in the order it is reported. */
export const projects: TestProjectConfiguration[] = [
  project("packages/protocol"),
  project("packages/integration"),
  project("packages/calendar"),
  project("mock-azure", { include: ["src/**/*.test.ts", "test/**/*.test.ts"] }),
  project("scripts", { include: ["**/*.test.ts"] }),
];
