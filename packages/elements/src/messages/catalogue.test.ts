import { createIntegration, type GuidanceStep, type Handoff } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";
import { parseInstant } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { openConnections } from "../testing/open-connections.ts";
import { handoffMessage, permissionWords } from "./handoff-message.ts";
import { english } from "./languages/english.ts";
import { LANGUAGES, loadMessages } from "./load-messages.ts";
import type { Language, Message } from "./message.ts";
import type { Messages } from "./messages.ts";
import { sayStep } from "./say-step.ts";
import { createWords, type Words } from "./words.ts";

const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
const now = parseInstant("2026-01-05T09:00:00Z");

const catalogues: (readonly [Language, Messages])[] = [];
for (const language of LANGUAGES) catalogues.push([language, await loadMessages(language)]);

const speak = (language: string, messages: Messages): Words =>
  createWords({ language, messages, timeZone: "UTC" });

const connections = await openConnections({ app });

/** Every step that any state leads to, each once. */
const steps: readonly GuidanceStep[] = [
  ...new Map(
    connections
      .flatMap(({ integration }) => integration.guidance().steps)
      .map((step) => [JSON.stringify(step), step]),
  ).values(),
];

const everyScope = Object.keys(english).flatMap(
  (key) => /^permission\.(.+)\.explanation$/.exec(key)?.[1] ?? [],
);

function handoff(scopes: readonly string[]): Handoff {
  const integration = createIntegration({ app, scopes, auth: scriptedAuth([]) });
  try {
    return integration.handoff();
  } finally {
    integration.dispose();
  }
}

const texts = (message: Message): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);
const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(catalogues)("the catalogue of %s", (language, messages) => {
  const words = speak(language, messages);

  test("has the messages of English with the same names in braces, and no others", () => {
    const shape = (all: Messages) =>
      Object.entries(all).map(([key, message]) => [key, ...holes(texts(message).at(-1) ?? "")].join(" "));
    expect(shape(messages).sort()).toEqual(shape(english).sort());
  });

  test("has a form for each plural of the language, and no others", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const counting = Object.values(messages).filter((message) => typeof message !== "string");
    expect(counting.length).toBe(2);
    for (const forms of counting) expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
  });

  test("leaves no text empty, nor with spaces at its ends, nor with two in a row", () => {
    const all = Object.values(messages).flatMap(texts);
    expect(all.filter((text) => text.trim() !== text || text === "" || text.includes("  "))).toEqual([]);
  });

  test("says every step of guidance, without a number of Microsoft's in the first sentence", () => {
    for (const step of steps) {
      const said = sayStep(words, step, { now });
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said.split(/[.。]/)[0]).not.toMatch(/AADSTS|\b\d{5,}\b/);
    }
  });

  test("names and explains every permission of the core, and keeps the names of others", () => {
    for (const scope of handoff(everyScope).scopes) {
      const said = permissionWords(words, scope, "Meetings");
      expect(said.explanation).toContain("Meetings");
      expect([said.name, said.adminName]).not.toContain(scope.name);
    }
    const [foreign] = handoff(["Notes.Read"]).scopes;
    expect(foreign && permissionWords(words, foreign, "Meetings")).toEqual({
      name: "Notes.Read",
      adminName: "Notes.Read",
    });
  });

  test("writes the mail to the administrator with every link and id of the core's own", () => {
    const facts = handoff(everyScope);
    const { subject, text } = handoffMessage(words, facts);
    expect(subject).toContain("Meetings");
    const needed = facts.text.match(/https:\/\/\S+|[0-9a-f-]{36}/g) ?? [];
    expect(needed.length).toBeGreaterThan(3);
    for (const part of [...needed, ...facts.scopes.map(({ name }) => name)]) expect(text).toContain(part);
    expect(subject + text).not.toMatch(/[{}]|undefined/);
  });
});

describe("english", () => {
  const words = speak("en", english);

  test("writes the mail as the core does", () => {
    const facts = handoff(everyScope);
    const { subject, text } = facts;
    expect(handoffMessage(words, facts)).toEqual({ subject, text });
  });

  test("names permissions as the core does", () => {
    for (const scope of handoff(everyScope).scopes) {
      const { name, adminName } = permissionWords(words, scope, "Meetings");
      expect({ name, adminName }).toEqual({ name: scope.displayName, adminName: scope.adminDisplayName });
    }
  });

  test("has a message for every step, each of which some state leads to", () => {
    const reached = new Set<string>(steps.map(({ key }) => key));
    const written = Object.keys(english).filter((key) => /^(user|administrator|developer)\./.test(key));
    expect(written.filter((key) => !reached.has(key))).toEqual(["user.tryAgainAt"]);
  });
});
