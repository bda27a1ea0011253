import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { CliFailure, EXIT } from "./cli-failure.ts";
import type { Terminal } from "./terminal.ts";

type Machine = Pick<Terminal, "env" | "platform" | "home" | "temp">;

/**
 * Where the user's programs keep what they can make again.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder({ env, platform, home }: Machine): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "mock-azure");
  if (platform === "win32")
    return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "mock-azure", "Cache");
  if (platform === "darwin") return join(home, "Library", "Caches", "mock-azure");
  return join(home, ".cache", "mock-azure");
}

/** Where the user's running programs say where they are. */
export function runtimeFolder({ env, platform, home, temp }: Machine): string {
  if (env.XDG_RUNTIME_DIR) return join(env.XDG_RUNTIME_DIR, "mock-azure");
  if (platform === "win32")
    return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "mock-azure", "Run");
  // Of a folder that everybody may write to, a part with the user's number.
  return join(temp, `mock-azure-${process.getuid?.() ?? "user"}`);
}

/**
 * Makes a folder that only the user can look into, and makes sure that it is theirs.
 *
 * @throws CliFailure where somebody else made it, who could then say who is trusted
 */
export function makeOwnFolder(folder: string): string {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const own = process.getuid?.();
  if (!found.isDirectory() || (own !== undefined && found.uid !== own)) {
    throw new CliFailure(
      EXIT.refused,
      `${folder} belongs to somebody else. Remove it, or set XDG_RUNTIME_DIR.`,
    );
  }
  if (own !== undefined && (found.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return folder;
}
