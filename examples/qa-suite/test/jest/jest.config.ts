import type { Config } from "jest";

const config: Config = {
  testMatch: ["<rootDir>/*.spec.ts"],
  // The packages are ES modules: start Jest with NODE_OPTIONS=--experimental-vm-modules.
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/strip-types.config.ts" },
  // Inside of this repository packages are taken from their sources; a project of yours needs no conditions.
  testEnvironmentOptions: { customExportConditions: ["@consentra/source", "node", "node-addons"] },
};

export default config;
