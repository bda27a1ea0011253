import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInChromium } from "../browser-app/browser-app.ts";
import { launchChromium } from "../browser-app/launch-chromium.ts";
import type { Theatre } from "../stage/theatre.ts";
import { openByCommands } from "../tenant-only/command-app.ts";
import type { AppFile, CommandMapping, PageMapping } from "./app-file.ts";
import { type StageServer, serveStages } from "./serve-stages.ts";
import { setOwnStage } from "./set-own-stage.ts";

/** A theatre that holds a server, and perhaps a browser. */
export interface OwnTheatre extends Theatre {
  /** The words that the app's file knows. */
  readonly words: readonly string[];
  close(): Promise<void>;
}

const asIs: Theatre["play"] = (_stage, act) => act();

async function inBrowser(
  app: AppFile,
  mapping: PageMapping,
  { server, chromium }: { readonly server: StageServer; readonly chromium: string | undefined },
): Promise<OwnTheatre> {
  const browser = await launchChromium(server.served.chromiumArgs, chromium);
  let asker = "requester";
  const openApp = openInChromium(browser, mapping, (part) => {
    asker = part;
  });
  return {
    mode: "browser",
    words: [...Object.keys(mapping.controls), "comes back", "closes the window", "reopens the app"],
    setStage: (plan) =>
      setOwnStage(plan, app, (person, stage) => {
        server.show(stage, () => asker);
        return openApp(person, stage);
      }),
    play: asIs,
    close: () => browser.close(),
  };
}

async function byCommands(app: AppFile, mapping: CommandMapping, server: StageServer): Promise<OwnTheatre> {
  const root = await mkdtemp(join(tmpdir(), "scenarios-app-"));
  const certificateFile = join(root, "certificate.pem");
  await writeFile(certificateFile, server.served.certificate);
  const url = `https://localhost:${new URL(server.served.origins.control).port}`;
  return {
    mode: "tenant",
    words: Object.keys(mapping.run),
    async setStage(plan) {
      const appFolder = await mkdtemp(join(root, "scenario-"));
      const openApp = openByCommands(mapping, { folder: app.folder, appFolder, url, certificateFile });
      return setOwnStage(plan, app, (person, stage) => {
        server.show(stage, () => "app");
        return openApp(person, stage);
      });
    },
    play: asIs,
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/**
 * Opens the theatre in which the user's own app is played: the tenants are served on this machine.
 *
 * @param chromium - where a Chromium is, for an app in a browser
 * @throws RunRefusal where what it needs is missing
 */
export async function openTheatre(app: AppFile, chromium: string | undefined): Promise<OwnTheatre> {
  const server = await serveStages();
  try {
    const theatre = app.page
      ? await inBrowser(app, app.page, { server, chromium })
      : await byCommands(app, app.commands ?? { run: {} }, server);
    return {
      ...theatre,
      async close() {
        await theatre.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
