import { createSeededIds, type EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createTenantStore } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { NEW_EVENT, SINGLE_EVENT } from "../event-content.ts";
import { attach, judgeSize } from "./attach.ts";
import type { Attachment } from "./attachment.ts";
import type { FileDraft } from "./attachment-draft.ts";

const MB = 1024 * 1024;
const now = 0 as EpochMilliseconds;

const stored = (size: number) => [{ size }] as unknown as readonly Attachment[];
const file = (name: string, contentType?: string): FileDraft => ({
  kind: "file",
  name,
  contentType,
  isInline: false,
  contentId: null,
  contentLocation: null,
  contentBytes: "AAAA",
});
const event = { ...NEW_EVENT, ...SINGLE_EVENT, id: "AAMkEvent=", userId: "user" } as Event;

const attachTo = (draft: FileDraft) =>
  attach(createTenantStore({} as never, {} as never), event, [draft], {
    now,
    ids: createSeededIds("attach"),
  });

describe("judgeSize", () => {
  test("lets an item have 35 MB with all that is attached, and no byte more (C113)", () => {
    expect(judgeSize(stored(34 * MB), MB)).toBeUndefined();
    expect(judgeSize(stored(34 * MB), MB + 1)).toMatchObject({
      status: 413,
      code: "ErrorMessageSizeExceeded",
      message: "The message exceeds the maximum supported size.",
    });
  });
});

describe("attach", () => {
  test.each([
    ["menu.TXT", "text/plain"],
    ["photo.final.jpeg", "image/jpeg"],
    ["flower", "application/octet-stream"],
    ["archive.unknown", "application/octet-stream"],
  ])("tells the type of %s from its name where none is said", (name, contentType) => {
    expect(attachTo(file(name))).toMatchObject({ attachments: [{ contentType }] });
    expect(attachTo(file(name, "x/y"))).toMatchObject({ attachments: [{ contentType: "x/y" }] });
  });
});
