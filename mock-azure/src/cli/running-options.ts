import type { OptionSpec } from "./command.ts";

/** Options of the commands that speak to a running tenant. */
export const RUNNING: readonly OptionSpec[] = [
  { name: "url", value: "address", description: "The server; else MOCK_AZURE_URL, else the one that runs" },
  { name: "certificate", value: "file", description: "What proves the server, PEM", words: "files" },
  { name: "tenant", value: "key", description: "One of several tenants; else the first" },
];
