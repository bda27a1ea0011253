import { describe, expect, test } from "vitest";
import { GraphRequestError } from "./graph-request-error.ts";
import { invalidInput } from "./invalid-input.ts";

describe("invalidInput", () => {
  test("says which input, its value and what to do", () => {
    const error = invalidInput("pageSize", 0, "give a whole number.");
    expect(error).toBeInstanceOf(GraphRequestError);
    expect(error.message).toBe("pageSize is 0: give a whole number.");
    expect(error.failure).toEqual({ kind: "invalidInput", field: "pageSize", value: 0 });
  });

  test("shows no more than the beginning of a long text", () => {
    expect(invalidInput("id", "x".repeat(500), "no.").message).toHaveLength(
      "id is ".length + 61 + ": no.".length,
    );
  });
});
