import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { ImpossibleStep } from "../deeds/deed.ts";
import type { CommandMapping } from "../own-app/app-file.ts";
import type { OpenApp } from "../own-app/set-own-stage.ts";
import { createBrowser } from "../stage/browser.ts";
import { STATUSES } from "../vocabulary/expectations.ts";

type Told = z.output<typeof told>;

/** What a command says on its last line. */
const told = z.strictObject({
  status: z.enum(STATUSES).optional(),
  goesTo: z.url().optional(),
});

const PATIENCE_SECONDS = 30;

/** What every command of a run is told of the machine. */
export interface Surroundings {
  /** Where commands run. */
  readonly folder: string;
  /** Where the app may keep what it has to remember for this scenario. */
  readonly appFolder: string;
  /** `https://localhost:<port>`, with the control API below it. */
  readonly url: string;
  /** PEM. */
  readonly certificateFile: string;
}

function readTold(command: string, said: string): Told {
  const last = said.trim().split("\n").at(-1) ?? "";
  try {
    const read = told.safeParse(JSON.parse(last));
    if (read.success) return read.data;
  } catch {
    // What is no JSON is told of below, without its text: it may hold secrets.
  }
  throw new ImpossibleStep(
    `"${command}" must end with a line such as {"status": "connected"} or {"goesTo": "https://…"}; statuses are ${STATUSES.join(", ")}.`,
  );
}

async function run(
  command: string,
  env: Readonly<Record<string, string>>,
  { folder, seconds }: { readonly folder: string; readonly seconds: number },
): Promise<Told> {
  const child = spawn(command, {
    shell: true,
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: seconds * 1000,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0) return readTold(command, said);
  const why = code === null ? `did not end within ${String(seconds)} seconds` : `ended with ${String(code)}`;
  throw new ImpossibleStep(`"${command}" ${why}: ${complained.trim().split("\n").at(-1) ?? ""}`);
}

/**
 * Uses the app by commands, one for each thing that people do in it: for apps in any language. The person's browser is
 * the runner's; what Microsoft sends it back with goes to the command "returns from Microsoft".
 */
export function openByCommands({ run: commands, patience }: CommandMapping, around: Surroundings): OpenApp {
  return async ({ part, address }, { tenant, door, redactor }) => {
    const browser = createBrowser(tenant, door, { name: part, address });
    const { clientId, clientSecret } = tenant.app;
    const env = {
      MOCK_AZURE_URL: around.url,
      MOCK_AZURE_CERTIFICATE: around.certificateFile,
      APP_FOLDER: around.appFolder,
      APP_CLIENT_ID: clientId,
      APP_CLIENT_SECRET: clientSecret,
      PERSON: part,
      PERSON_ADDRESS: address,
    };
    let status = "disconnected";
    let goesTo: string | undefined;
    const tell = async (word: keyof typeof commands, more: Readonly<Record<string, string>> = {}) => {
      const command = commands[word];
      if (command === undefined) throw new ImpossibleStep(`The app's file has no command for "${word}".`);
      const seconds = patience ?? PATIENCE_SECONDS;
      const said = await run(command, { ...env, ...more }, { folder: around.folder, seconds });
      if (said.goesTo !== undefined) redactor.learnFromAddress(said.goesTo);
      status = said.status ?? status;
      goesTo = said.goesTo;
    };
    const follow = async (stopsAtSignIn = false): Promise<void> => {
      for (;;) {
        const callback = browser.takeDeparture();
        if (callback !== undefined) await tell("returns from Microsoft", { CALLBACK_URL: callback });
        else if (goesTo !== undefined) {
          const url = goesTo;
          goesTo = undefined;
          await browser.open(url);
          if (!stopsAtSignIn) await browser.signIn();
        } else return;
      }
    };
    return {
      browser,
      async act(word, options = {}) {
        await tell(word);
        await follow(options.stopsAtSignIn);
      },
      follow: () => follow(),
      look: async () => undefined,
      get status() {
        return status;
      },
      close: async () => undefined,
    };
  };
}
