import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  fullyParallel: true,
  workers: 2,
  // Inside of this repository packages are taken from their sources, whose types Node.js takes away by itself.
  build: { external: ["**/mock-azure/src/**", "**/packages/*/src/**"] },
  use: {
    launchOptions: {
      // Without it Playwright takes the browser that `npx playwright install` brings.
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
