import { parse } from "node-html-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { REPORT_KINDS, renderReport } from "../src/report/report-kinds.ts";
import { coverageReport, createPaint, scenarioLine, terminalReport } from "../src/report/terminal-report.ts";
import type { RunResult } from "../src/result/run-result.ts";
import { JUSTIFICATION, MIXED, REASON, runMixed } from "./support/runs.ts";

const plain = createPaint(false);

describe("reports", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await runMixed();
  });

  it("come from a run that ended in every way", () => {
    expect(run.scenarios.map(({ status }) => status)).toEqual(["passed", "failed", "failed", "skipped"]);
  });

  it.each(REPORT_KINDS)("are the same bytes for the same scenarios: %s", async (kind) => {
    expect(await renderReport(kind, await runMixed())).toBe(await renderReport(kind, run));
  });

  it.each(REPORT_KINDS)("hold neither justification nor reason nor code: %s", async (kind) => {
    const report = await renderReport(kind, run);
    const told = `${report}\n${terminalReport(run, plain)}`;
    expect(told).toMatch(/requests approval: \\?\(withheld/);
    for (const secret of [JUSTIFICATION, "Nightjar", REASON, "auditor"]) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/[?&]code=|eyJ[\w-]{10}|client_secret=/);
  });

  it("are JSON that holds all of the run", async () => {
    expect(JSON.parse(await renderReport("json", run))).toEqual(run);
  });

  it("are JUnit XML: well formed, with every count, place and failure", async () => {
    const xml = await renderReport("junit", run);
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites /);
    const root = parse(xml, { lowerCaseTagName: false }).querySelector("testsuites");
    expect(root?.attributes).toEqual({
      name: "mock-azure",
      tests: "4",
      failures: "1",
      errors: "1",
      skipped: "1",
    });
    const cases = root?.querySelectorAll("testcase") ?? [];
    expect(cases.map(({ attributes }) => attributes.name)).toEqual(MIXED.map(({ name }) => name));
    expect(cases[1]?.querySelector("failure")?.attributes.message).toBe(
      "Step 2, Maya Okafor accepts: status: expected pending, but found connected",
    );
    expect(cases[2]?.querySelector("error")?.attributes.message).toContain("mailbox");
    expect(cases[3]?.querySelector("skipped")).not.toBeNull();
    expect(
      parse(xml)
        .toString()
        .match(/<(?!\/)/g),
    ).toHaveLength((xml.match(/<(?![/?])/g) ?? []).length + 1);
  });

  it("cannot be broken by what scenarios are called", async () => {
    const [first] = run.scenarios;
    if (!first) throw new Error("no scenario");
    const name = "\u0000]]></testcase><script>alert(1)</script>\n```\n# x";
    const odd: RunResult = { ...run, scenarios: [{ ...first, name }] };
    for (const kind of ["junit", "html"] as const)
      expect(await renderReport(kind, odd)).not.toMatch(/<script>|\]\]>|\0/);
    expect(await renderReport("markdown", odd)).not.toMatch(/<script>|\n# x/);
    expect(scenarioLine({ ...first, name: "\u001b[2J" }, plain)).toBe("passed  \ufffd[2J");
  });

  it("are Markdown with a sequence diagram of each flow", async () => {
    const markdown = await renderReport("markdown", run);
    expect(markdown).toContain("1 passed, 2 failed, 1 skipped");
    const diagrams = markdown.match(/```mermaid\nsequenceDiagram\n[^`]+```/g) ?? [];
    expect(diagrams).toHaveLength(2);
    expect(diagrams[0]).toContain("actor requester");
    expect(diagrams[0]).toContain("requester->>login: GET /organizations/oauth2/v2.0/authorize");
    expect(diagrams[0]).toContain("login-)mail: to maya.okafor@fjordline.example: ");
    const lines = diagrams.flatMap((diagram) => diagram.split("\n").slice(2, -1));
    const known =
      /^ {2}(actor \w+|participant \w+ as [\w -]+|Note over \w+(,\w+)?: [^;%]*|\w+(->>|-->>|--x|-\))\w+: [^;%]*)$/;
    for (const line of lines) expect(line.replaceAll(/#\d+;/g, "")).toMatch(known);
  });

  it("are one HTML file with the pages as they were shown, in which nothing runs and nothing loads", async () => {
    const html = await renderReport("html", run);
    const page = parse(html);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; /);
    const frames = page.querySelectorAll("iframe");
    expect(frames.map((frame) => frame.getAttribute("title"))).toContain("Approval required");
    for (const frame of frames) {
      expect(frame.getAttribute("sandbox")).toBe("");
      const shown = parse(frame.getAttribute("srcdoc") ?? "");
      expect(shown.querySelectorAll("script, link, base")).toEqual([]);
      expect(shown.querySelector("head style")?.text).toContain(".mock-banner");
    }
    expect(page.querySelectorAll("script, link, img")).toEqual([]);
    expect(page.querySelector("#scenario-2 .step.failed > table")?.text).toContain("statuspendingconnected");
  });

  it("tell a terminal what failed, where, and how much was exercised", () => {
    const told = terminalReport(run, plain);
    expect(told).toContain(
      "fails\n  2. Maya Okafor accepts\n     status: expected pending, but found connected",
    );
    expect(told).toContain("failed: 1 passed, 2 failed, 1 skipped (");
    expect(terminalReport(run, createPaint(true))).toContain("\u001b[31mfailed\u001b[39m");
    expect(coverageReport(run, plain)).toMatch(/^States +\d+ of \d+\n/);
  });
});
