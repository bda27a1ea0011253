import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CliFailure, EXIT } from "./cli-failure.ts";
import type { Terminal } from "./terminal.ts";

/** What a Chromium is called on a Unix system's path, the preferred first. */
const NAMES = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser", "microsoft-edge"];

const MAC_PROGRAMS = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PROGRAMS = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates({ env, platform, home }: Pick<Terminal, "env" | "platform" | "home">): readonly string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", join(home, "Applications")];
    return folders.flatMap((folder) => MAC_PROGRAMS.map((program) => join(folder, program)));
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (one) => one !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => join(folder, ...parts)));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Finds a Chromium, or a browser made of it.
 *
 * @throws CliFailure where there is none
 */
export function findChromium(terminal: Pick<Terminal, "env" | "platform" | "home">): string {
  const asked = terminal.env.CHROMIUM_PATH ?? "";
  if (asked !== "") {
    if (isProgram(asked)) return asked;
    throw new CliFailure(EXIT.refused, `CHROMIUM_PATH names ${asked}, which is no program that can be run.`);
  }
  const found = candidates(terminal).find(isProgram);
  if (found === undefined) {
    throw new CliFailure(
      EXIT.refused,
      "There is no Chromium, Chrome or Edge in the usual places. Say where one is with CHROMIUM_PATH, or leave --open out.",
    );
  }
  return found;
}
