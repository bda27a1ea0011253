import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { beforeAll, describe, expect, test } from "vitest";
import { memoryStorage } from "../memory-storage.ts";
import { createOperations } from "../operations/create-operations.ts";
import { openTelemetry } from "./open-telemetry.ts";

const ADDRESS = "maya.okafor@contoso.example";
const PRINTER = new URL("../../test/print-spans.ts", import.meta.url).pathname;

interface PrintedSpan {
  readonly name: string;
  readonly kind: SpanKind;
  readonly status: object;
  readonly attributes: Readonly<Record<string, unknown>>;
}

describe("openTelemetry, with OpenTelemetry's own SDK", () => {
  let printed: Readonly<Record<string, readonly PrintedSpan[]>> = {};
  beforeAll(async () => {
    const parameters = ["--conditions=@consentra/source", PRINTER, ADDRESS];
    printed = JSON.parse((await promisify(execFile)(process.execPath, parameters)).stdout);
  });
  const spansOf = (way: string) => printed[way] ?? [];
  const signInOf = (way: string) => spansOf(way).find(({ name }) => name === "consentra auth.signIn");

  test("makes a span of each call, and says how it ended", () => {
    expect(spansOf("connects").map(({ name }) => name)).toContain("consentra storage.compareAndSet");
    expect(signInOf("connects")).toEqual({
      name: "consentra auth.signIn",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      attributes: { "consentra.operation": "auth.signIn", "consentra.outcome": "signed-in" },
    });
  });

  test("marks a failure by its words, numbers and ids", () => {
    expect(signInOf("fails")).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: {
        "consentra.outcome": "failed",
        "error.type": "access_denied",
        "consentra.aadsts": [90094],
        "consentra.correlation_id": "c-1",
        "consentra.trace_id": "t-1",
      },
    });
  });

  test("marks what is a bug, without the text of what was thrown", () => {
    expect(signInOf("throws")).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "consentra.outcome": "thrown", "error.type": "_OTHER" },
    });
  });

  test.each(["connects", "fails", "throws"])("names nobody and nothing asked for when it %s", (way) => {
    expect(signInOf(way)).toBeDefined();
    expect(JSON.stringify(spansOf(way))).not.toMatch(/maya|contoso|Calendars|login_hint/i);
  });

  test("does nothing where no provider is registered", async () => {
    const operations = createOperations({ observers: [openTelemetry()] });
    expect(await operations.storage(memoryStorage()).get("a")).toBeNull();
  });
});
