import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { serveHttps } from "../src/adapters/https.ts";
import { createTenants } from "../src/create-tenants.ts";
import { readFences } from "./support/doc-fences.ts";
import { isInstalled, runProgram } from "./support/run-program.ts";

/** Serves tenants, and says where as the examples want to hear it. */
async function serve() {
  const tenants = createTenants();
  const { origins, certificate, close } = await serveHttps(tenants);
  const folder = mkdtempSync(join(tmpdir(), "mock-azure-examples-"));
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "certificate.pem");
  writeFileSync(file, certificate);
  const API = `https://localhost:${new URL(origins.control).port}/control/v1`;
  return { tenants, env: { API, CERTIFICATE: file } };
}

/** Where a program is missing, the test says so by what it finds instead. */
const differs = (program: string) => (isInstalled(program) ? "" : ` (not here: ${program} is not installed)`);

describe("docs/control-api.md", () => {
  test(`has examples in curl that run${differs("curl")}`, async () => {
    const { tenants, env } = await serve();
    const script = readFences("control-api.md", "sh");
    const { code, out, err } = await runProgram("sh", ["-eu"], { env, input: script });
    if (!isInstalled("curl")) {
      expect([code, err]).toEqual([127, expect.stringContaining("curl")]);
      return;
    }
    expect([code, err]).toEqual([0, ""]);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(answers).toHaveLength([...script.matchAll(/^(ask|send) /gm)].length - 1);
    expect(answers).toContainEqual(expect.objectContaining({ now: "2026-02-04T09:00:00.000Z" }));
    expect(answers).toContainEqual({ requests: [expect.objectContaining({ status: "approved" })] });
    expect(tenants.first.requests().map(({ status }) => status)).toEqual(["approved"]);
  });

  test(`has an example in Python that runs${differs("python3")}`, async () => {
    const { tenants, env } = await serve();
    const input = readFences("control-api.md", "python");
    const running = runProgram("python3", ["-"], { env, input });
    if (!isInstalled("python3")) {
      await expect(running).rejects.toThrow("ENOENT");
      return;
    }
    expect(await running).toEqual({ code: 0, out: "done\n", err: "" });
    expect(tenants.keys).toEqual(["default"]);
  });
});
