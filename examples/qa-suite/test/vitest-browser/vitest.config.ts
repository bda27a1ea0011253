import { createRequire } from "node:module";
import { dirname } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const { CHROMIUM_PATH } = process.env;

export default defineConfig({
  root: import.meta.dirname,
  // Where MSW's worker is; a project of yours has it in `public`, by `npx msw init public`.
  publicDir: dirname(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js")),
  // Inside of this repository packages are taken from their sources; a project of yours needs no conditions.
  resolve: { conditions: ["@consentra/source", "module", "browser", "development|production"] },
  test: {
    include: ["*.spec.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: "chromium" }],
      provider: playwright({
        launchOptions: {
          // Without it Playwright takes the browser that `npx playwright install` brings.
          ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
          args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
        },
      }),
    },
  },
});
