import { describe, expect, test } from "vitest";
import { classifyFailure } from "./classify-failure.ts";
import { FAILURE_KINDS } from "./failure-kinds.ts";
import { failureTable } from "./failure-table.ts";

/**
 * Every number of Microsoft's reference that a sign-in, a token request or an admin consent can end in, as one party
 * or another has to act on it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const REFERENCE = [
  16000, 16001, 16002, 16003, 160021, 28002, 28003, 50000, 50001, 50002, 50011, 500011, 500014, 500021,
  500022, 500112, 500113, 50012, 50013, 500133, 50014, 50020, 500208, 500212, 500213, 50027, 50034, 50049,
  50050, 50053, 50055, 50056, 50057, 50058, 50059, 50061, 50068, 50070, 50071, 50072, 50074, 50076, 50078,
  50079, 50085, 50087, 50088, 50089, 50097, 50105, 50125, 50126, 50127, 50128, 50129, 50131, 50132, 50133,
  50135, 50140, 50144, 50147, 501481, 501491, 50155, 50158, 50173, 50194, 50196, 50197, 50199, 51004, 53000,
  53001, 53002, 53003, 530032, 530034, 530035, 530036, 53004, 53010, 53011, 54000, 54005, 65001, 65002, 65004,
  65005, 650051, 650052, 650053, 650054, 650056, 650057, 70000, 70001, 700011, 70002, 7000215, 70003, 70004,
  70005, 700051, 700054, 70007, 70008, 700081, 700082, 700084, 70011, 70012, 70016, 70018, 70019, 70020,
  70043, 700005, 700016, 700020, 700022, 700023, 700025, 700027, 700030, 7000112, 7000114, 7000216, 7000218,
  7000222, 700229, 90002, 900023, 90004, 9002313, 90006, 90008, 90009, 9001023, 90012, 90013, 90014, 900144,
  90015, 90019, 90023, 9002325, 9002326, 9002327, 9002332, 9002341, 90024, 90033, 90036, 90055, 90056, 900561,
  90072, 90090, 90091, 90092, 90093, 90094, 900941, 90095, 90097, 900971, 900981, 90099, 90100, 901002, 90102,
  90119, 90120, 90123, 90124, 90130, 1000031,
];

const listed = failureTable.rows.flatMap(({ when }) => when.aadsts ?? []);

describe("failureTable", () => {
  test("decides on every AADSTS number of the reference, and on no other", () => {
    expect([...listed].sort((one, other) => one - other)).toEqual(
      [...REFERENCE].sort((one, other) => one - other),
    );
  });

  test("judges a number alike whatever word comes with it", () => {
    const words = ["access_denied", "invalid_grant", "interaction_required", "consent_required", ""];
    const differing = REFERENCE.filter((number) => {
      const verdicts = words.map((code) => {
        const { support: _ids, ...verdict } = classifyFailure({ source: "callback", code, aadsts: [number] });
        return JSON.stringify(verdict);
      });
      return new Set(verdicts).size > 1;
    });
    expect(differing).toEqual([]);
  });

  test("names each number once", () => {
    expect(listed.filter((number, index) => listed.indexOf(number) !== index)).toEqual([]);
  });

  test("asks for numbers before words", () => {
    const kinds = failureTable.rows.map(({ when }) => when.aadsts !== undefined);
    expect(kinds.lastIndexOf(true)).toBeLessThan(kinds.indexOf(false));
  });

  test("says with each verdict who can change it, and the words of its own field", () => {
    const odd = failureTable.rows.filter(({ verdict }) => {
      const [fixableBy, field, words = ""] = FAILURE_KINDS[verdict.kind];
      const said = field === undefined ? undefined : (verdict as unknown as Record<string, string>)[field];
      return (
        verdict.fixableBy !== fixableBy || (field !== undefined && !words.split(" ").includes(said ?? ""))
      );
    });
    expect(odd).toEqual([]);
  });

  test("guesses only where the signs allow other readings", () => {
    const guessed = failureTable.rows.filter(({ confidence }) => confidence === "inferred");
    expect(guessed.map(({ verdict }) => verdict.kind)).toEqual([
      "approvalRequired",
      "cancelled",
      "approvalRequired",
      "blocked",
      "approvalRequired",
      "noAnswer",
      "approvalRequired",
      "reauthenticationRequired",
    ]);
  });
});
