import { type Browser, chromium } from "playwright-core";

/**
 * Starts Chromium so that it talks to nobody but the tests: the one that `CHROMIUM_PATH` names, else the system's.
 * Whether there is one decides whether the browser project runs at all.
 */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      ...sandbox,
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  });
}
