import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ContractApp, serveContractApp } from "../../test/support/contract-app.ts";
import {
  type ContractDoor,
  createContractDoor,
  LARGE_SIZE,
  UTF8_TEXT,
} from "../../test/support/contract-door.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";

/** A call as a program or a page's script makes it; redirects are not followed. */
export interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Origin of the page that calls. Default: the called origin itself. */
  readonly from?: string;
  /** When this resolves, the caller gives up. */
  readonly abortAfter?: Promise<void>;
}

/** Whoever speaks to the tenant through an adapter. */
export interface Client {
  /** Loads an address, or posts a form to it, with cookies and redirects as a browser has them. */
  navigate(
    url: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ readonly url: string; readonly text: string }>;
  call(call: Call): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }>;
  close(): Promise<void>;
}

/** What an adapter cannot carry. */
interface Difference {
  readonly reason: string;
  /** How the check fails: a difference that is gone must be noticed. */
  readonly failure: RegExp;
}

/** An adapter under test. */
export interface Transport {
  readonly name: string;
  readonly differences?: Partial<Readonly<Record<CheckName, Difference>>>;
  connect(tenant: TenantDoor): Promise<Client>;
}

interface Ground {
  readonly client: Client;
  readonly door: ContractDoor;
  readonly app: ContractApp;
}

const { login, graph, portal } = REAL_HOSTS;

const checks = {
  "follows a redirect to another host of the tenant": async ({ client }) => {
    const landing = await client.navigate(`${login}/redirect`);

    expect(landing).toEqual({ url: `${portal}/landed`, text: "GET entra.microsoft.com no cookie" });
  },
  "keeps both cookies of a redirect": async ({ client }) => {
    await client.navigate(`${login}/redirect`);

    const { text } = await client.navigate(`${login}/landed`);

    expect(text).toBe("GET login.microsoftonline.com first=1; second=a=2");
  },
  "follows a redirect to the app": async ({ client, app }) => {
    const target = `${app.origin}/callback?code=c1`;

    const landing = await client.navigate(`${login}/to-app?app=${encodeURIComponent(target)}`);

    expect(landing).toEqual({ url: target, text: "app /callback?code=c1" });
  },
  "keeps both cookies of a page": async ({ client }) => {
    await client.navigate(`${login}/cookies`);

    const { text } = await client.navigate(`${login}/landed`);

    expect(text).toBe("GET login.microsoftonline.com first=1; second=a=2");
  },
  "carries a form post": async ({ client }) => {
    const { text } = await client.navigate(`${login}/form`, { interaction: "i1", reason: UTF8_TEXT });

    expect(JSON.parse(text)).toEqual([
      ["interaction", "i1"],
      ["reason", UTF8_TEXT],
    ]);
  },
  "carries JSON both ways": async ({ client }) => {
    const headers = { "content-type": "application/json" };

    const answer = await client.call({
      url: `${graph}/echo`,
      method: "PUT",
      headers,
      body: JSON.stringify({ a: UTF8_TEXT }),
    });

    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(JSON.parse(answer.text)).toEqual({ method: "PUT", body: { a: UTF8_TEXT } });
  },
  "lets the tenant answer a preflight": async ({ client, door, app }) => {
    const headers = { authorization: "Bearer t", "content-type": "application/json" };

    const answer = await client.call({
      url: `${graph}/echo`,
      method: "PUT",
      headers,
      body: "{}",
      from: app.origin,
    });

    expect(answer.status).toBe(200);
    expect(door.seen).toContain(`OPTIONS ${graph}/echo`);
  },
  "answers HEAD without a body": async ({ client }) => {
    const answer = await client.call({ url: `${login}/head`, method: "HEAD" });

    expect([answer.status, answer.headers.get("x-served"), answer.text]).toEqual([200, "HEAD", ""]);
  },
  "passes on what the tenant says of an unknown path": async ({ client }) => {
    const answer = await client.call({ url: `${login}/no/such%2Fpath?q=1` });

    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Nothing at /no/such%2Fpath");
  },
  "carries text of all alphabets": async ({ client }) => {
    const { text } = await client.navigate(`${login}/utf-8`);

    expect(text).toBe(UTF8_TEXT);
  },
  "carries 300 kB to the client": async ({ client }) => {
    const answer = await client.call({ url: `${graph}/large` });

    expect(answer.text).toBe("x".repeat(LARGE_SIZE));
  },
  "carries 300 kB to the tenant": async ({ client }) => {
    const answer = await client.call({
      url: `${graph}/size`,
      method: "POST",
      body: "é".repeat(LARGE_SIZE / 2),
    });

    expect(answer.text).toBe(String(LARGE_SIZE));
  },
  "goes on after an aborted request": async ({ client, door }) => {
    await expect(client.call({ url: `${graph}/slow`, abortAfter: door.slowAsked })).rejects.toThrow(/abort/i);
    door.release();

    const answer = await client.call({ url: `${graph}/large` });

    expect(answer.status).toBe(200);
  },
  "loses the connection where a fault is planned, and only there": async ({ client }) => {
    await expect(client.call({ url: `${graph}/lost` })).rejects.toThrow();

    const answer = await client.call({ url: `${graph}/large` });

    expect(answer.status).toBe(200);
  },
} satisfies Readonly<Record<string, (ground: Ground) => Promise<void>>>;

/** What every adapter does. */
type CheckName = keyof typeof checks;

/** Runs the one suite that all adapters pass. */
export function adapterContract({ name, differences = {}, connect }: Transport): void {
  describe(`adapter contract: ${name}`, { timeout: 30_000 }, () => {
    let app: ContractApp;
    let ground: Ground;
    beforeAll(async () => {
      app = await serveContractApp();
    });
    afterAll(() => app.close());
    beforeEach(async () => {
      const door = createContractDoor();
      ground = { client: await connect(door), door, app };
    });
    afterEach(async () => {
      ground.door.release();
      await ground.client.close();
    });

    const rows = Object.entries(checks).map(([check, run]) => ({ check, run }));
    const different = rows.flatMap((row) => {
      const difference = differences[row.check as CheckName];
      return difference ? [{ ...row, ...difference }] : [];
    });
    test.each(rows.filter(({ check }) => !different.some((row) => row.check === check)))(
      "$check",
      ({ run }) => run(ground),
    );
    test.each(different)("differs: $check ($reason)", ({ run, failure }) =>
      expect(run(ground)).rejects.toThrow(failure),
    );
  });
}
