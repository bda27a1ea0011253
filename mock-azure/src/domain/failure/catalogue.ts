import { ACCESS_FAILURES } from "./access-failures.ts";
import { ACCOUNT_FAILURES } from "./account-failures.ts";
import { CLIENT_FAILURES } from "./client-failures.ts";
import { CONSENT_FAILURES } from "./consent-failures.ts";
import type { FailureKind } from "./failure-kind.ts";
import { GRANT_FAILURES } from "./grant-failures.ts";
import { REQUEST_FAILURES } from "./request-failures.ts";
import { SERVICE_FAILURES } from "./service-failures.ts";

const FAMILIES = [
  REQUEST_FAILURES,
  ACCOUNT_FAILURES,
  ACCESS_FAILURES,
  CONSENT_FAILURES,
  CLIENT_FAILURES,
  GRANT_FAILURES,
  SERVICE_FAILURES,
] as const;

type KeyOf<Family> = Family extends unknown ? keyof Family : never;

/** A number of the catalogue. */
export type AadstsNumber = KeyOf<(typeof FAMILIES)[number]>;

/** Every number of the catalogue, in order. */
export function aadstsNumbers(): readonly AadstsNumber[] {
  const numbers = FAMILIES.flatMap((family) => Object.keys(family).map((key) => Number(key) as AadstsNumber));
  return numbers.sort((a, b) => a - b);
}

/** Whether a number stands in the catalogue. */
export function isAadstsNumber(number: number): number is AadstsNumber {
  return FAMILIES.some((family) => Object.hasOwn(family, number));
}

/** What is known of a number. */
export function failureKind(number: AadstsNumber): FailureKind {
  const family = FAMILIES.find((one) => Object.hasOwn(one, number)) as
    | Readonly<Partial<Record<number, FailureKind>>>
    | undefined;
  const kind = family?.[number];
  if (!kind) throw new Error(`The catalogue has no AADSTS${String(number)}.`);
  return kind;
}
