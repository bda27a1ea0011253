import { describe, expect, test } from "vitest";
import { createSealer } from "./create-sealer.ts";

const old = { id: "2025", secret: "an old secret of at least 32 characters" };
const current = { id: "2026", secret: "a new secret, also of 32 characters or more" };

describe("createSealer", () => {
  test("reads its own text again, in its own place only, and shows nothing of it", async () => {
    const sealer = createSealer([current], "tokens");
    const sealed = await sealer.seal("refresh-token Ünï 😀", "user-7");
    expect(sealed).toMatch(/^2026\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("refresh");
    expect(await sealer.open(sealed, "user-7")).toEqual({ text: "refresh-token Ünï 😀" });
    expect(await sealer.open(sealed, "user-8")).toEqual({ problem: "changed", keyId: "2026" });
  });

  test("seals no text twice alike", async () => {
    const sealer = createSealer([current], "tokens");
    expect(await sealer.seal("text", "")).not.toBe(await sealer.seal("text", ""));
  });

  test("seals with the first key and opens with all, until one is taken away", async () => {
    const before = await createSealer([old], "tokens").seal("text", "");
    expect(await createSealer([current, old], "tokens").open(before, "")).toEqual({ text: "text" });
    expect(await createSealer([current, old], "tokens").seal("text", "")).toMatch(/^2026\./);
    expect(await createSealer([current], "tokens").open(before, "")).toEqual({
      problem: "unknown-key",
      keyId: "2025",
    });
  });

  test("does not read a text that was changed, cut short, or sealed for another purpose", async () => {
    const sealer = createSealer([current, old], "tokens");
    const [id = "", iv = "", bytes = ""] = (await sealer.seal("text", "")).split(".");
    const flipped = Buffer.from(bytes, "base64url");
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const wrong = [
      [id, iv, flipped.toString("base64url")],
      [id, iv, ""],
      [id, "", bytes],
      [old.id, iv, bytes],
      [id],
    ].map((parts) => parts.join("."));
    for (const sealed of wrong)
      expect(await sealer.open(sealed, ""), sealed).toHaveProperty("problem", "changed");
    const other = await createSealer([current], "links").seal("text", "");
    expect(await sealer.open(other, "")).toHaveProperty("problem", "changed");
  });
});
