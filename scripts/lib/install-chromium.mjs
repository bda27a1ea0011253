import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHROMIUM_FOLDER, CHROMIUM_NOTE, chromiumEnvironment, chromiumsInSight } from "./chromium.mjs";
import { toolEnvironment } from "./environment.mjs";
import { npm } from "./npm.mjs";
import { inRoot } from "./repository.mjs";
import { capture, runQuietly } from "./run.mjs";
import { step } from "./step.mjs";
import { toolNode } from "./tool-node.mjs";

/** @import { Chromium } from "./chromium.mjs" */

const MINUTES = 60_000;
const SPARTICUZ = "@sparticuz/chromium@153.0.0";

/**
 * Whether a browser starts: a wrapper without its browser is found on PATH, too.
 *
 * @param {Chromium} chromium
 */
async function starts(chromium) {
  // Chrome on Windows answers --version by opening a window.
  if (process.platform === "win32") return true;
  const env = { ...process.env, ...chromiumEnvironment(chromium) };
  const { code } = await capture(chromium.path, ["--version"], { env, timeout: 30_000 });
  return code === 0;
}

/** What this machine has; here an empty CHROMIUM_PATH is one that is not set. */
const inSight = () =>
  chromiumsInSight({ ...process.env, CHROMIUM_PATH: process.env.CHROMIUM_PATH || undefined });

/** @param {readonly Chromium[]} candidates */
async function firstThatStarts(candidates) {
  for (const chromium of candidates) if (await starts(chromium)) return chromium;
  return undefined;
}

/** @param {Chromium} chromium */
function remember(chromium) {
  mkdirSync(CHROMIUM_FOLDER, { recursive: true });
  writeFileSync(CHROMIUM_NOTE, JSON.stringify(chromium));
  return chromium;
}

/** The system's package manager, for root on Debian and its relatives. */
async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, remedy: "", timeout: 5 * MINUTES };
  const packages = ["--no-install-recommends", "chromium", "fonts-liberation"];
  await runQuietly("chromium-apt", ["apt-get", "update", "-qq"], options);
  await runQuietly("chromium-apt", ["apt-get", "install", "-y", "-qq", ...packages], options);
  return firstThatStarts(inSight());
}

/** A Chromium that npm serves, for Linux on x64; it brings libraries that a bare system lacks. */
async function installWithNpm() {
  const { line, env } = npm([
    "install",
    "--no-save",
    "--prefix",
    CHROMIUM_FOLDER,
    "--loglevel=error",
    SPARTICUZ,
  ]);
  const options = { remedy: "", timeout: 5 * MINUTES };
  mkdirSync(CHROMIUM_FOLDER, { recursive: true });
  await runQuietly("chromium-npm", line, { ...options, env: { ...env, npm_config_local_prefix: "" } });

  // It unpacks into TMPDIR, and its libraries only where it believes to be on AWS Lambda.
  const unpacked = join(CHROMIUM_FOLDER, "unpacked");
  mkdirSync(unpacked, { recursive: true });
  const script =
    'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  await runQuietly("chromium-unpack", [toolNode(), "--input-type=module", "--eval", script], {
    ...options,
    cwd: CHROMIUM_FOLDER,
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
  const path = join(unpacked, "chromium");
  const found = await firstThatStarts([{ path }, { path, libraries: join(unpacked, "al2023", "lib") }]);
  return found && remember(found);
}

/** Playwright's own download, into the user's cache. */
async function installWithPlaywright() {
  const playwright = inRoot("node_modules", "playwright", "cli.js");
  await runQuietly("chromium-playwright", [toolNode(), playwright, "install", "chromium"], {
    env: toolEnvironment(),
    remedy: "",
    timeout: 10 * MINUTES,
  });
  const { chromium } = await import("playwright");
  const found = await firstThatStarts([{ path: chromium.executablePath() }]);
  return found && remember(found);
}

/** The ways to a browser that this machine allows, the quickest first. */
const ways = () => [
  ...(process.platform === "linux" && process.getuid?.() === 0
    ? [{ title: "Installing Chromium with apt-get", install: installWithApt }]
    : []),
  ...(process.platform === "linux" && process.arch === "x64"
    ? [{ title: "Installing Chromium from npm", install: installWithNpm }]
    : []),
  { title: "Installing Chromium with Playwright", install: installWithPlaywright },
];

/**
 * Finds a browser that starts, or installs one.
 *
 * @returns {Promise<Chromium | undefined>} nothing when every way failed; what they said is in `.cache/logs`
 * @throws Error when CHROMIUM_PATH names nothing that can be run
 */
export async function ensureChromium() {
  const present = await firstThatStarts(inSight());
  if (present) return present;
  for (const { title, install } of ways()) {
    try {
      const chromium = await step(title, async () => {
        const found = await install();
        if (!found) throw new Error("It was installed, but does not start.");
        return found;
      });
      return chromium;
    } catch {
      // The log says why; another way may work.
    }
  }
  return undefined;
}
