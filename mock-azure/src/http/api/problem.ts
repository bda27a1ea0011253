import { REAL_HOSTS } from "../hosts.ts";
import { API_ROOT } from "./api-path.ts";
import type { ValueProblem } from "./judge-value.ts";

interface ProblemSort {
  readonly status: number;
  readonly title: string;
  /** What to do about it. */
  readonly meaning: string;
}

/** Everything that the API may say no to. */
export const PROBLEM_SORTS = {
  "invalid-request": {
    status: 400,
    title: "The request is not right",
    meaning: "A parameter or a part of the body is not what the document says; `errors` names each.",
  },
  "cross-site": {
    status: 403,
    title: "Pages of other sites may not do this",
    meaning: "A browser sent the request for a page of another origin. Send it from a program.",
  },
  "unknown-path": {
    status: 404,
    title: "There is nothing at this address",
    meaning: "See /control/v1/openapi.json for every address.",
  },
  "unknown-name": {
    status: 404,
    title: "Nothing has this name",
    meaning: "The address names a scenario, person, mailbox, fault, request or tenant that is not there.",
  },
  "wrong-method": {
    status: 405,
    title: "This address takes another method",
    meaning: "The `allow` header names the methods.",
  },
  "not-possible-now": {
    status: 409,
    title: "The tenant cannot do this now",
    meaning: "The world does not stand where this is possible; `detail` says why. Nothing has changed.",
  },
  "too-large": {
    status: 413,
    title: "The request is too large",
    meaning: "Bodies hold at most 1 MB, snapshots 200 MB.",
  },
  "not-json": {
    status: 415,
    title: "The request must be JSON",
    meaning:
      "Send `content-type: application/json`, also where there is no body: browsers then ask before they send.",
  },
} as const satisfies Readonly<Record<string, ProblemSort>>;

export type ProblemKind = keyof typeof PROBLEM_SORTS;

/** Addresses of the kinds. Not where the API is, so that they are the same everywhere. */
export const problemType = (kind: ProblemKind): string => `${REAL_HOSTS.control}${API_ROOT}/problems#${kind}`;

/** No JSON can carry it: what was sent is never taken for a no. */
const REFUSED = Symbol("refused");

/** A no of the API. */
export interface Refused {
  readonly [REFUSED]: ProblemKind;
  /** What was wrong, with which value, and what to do. */
  readonly detail: string;
  readonly errors?: readonly ValueProblem[] | undefined;
}

/** Says no. */
export const refuse = (kind: ProblemKind, detail: string, errors?: readonly ValueProblem[]): Refused => ({
  [REFUSED]: kind,
  detail,
  errors,
});

/** Says which part of the body is wrong. */
export const refuseValue = (pointer: string, detail: string): Refused => refuseValues([{ pointer, detail }]);

/** Says which parts of the request are wrong. */
export function refuseValues(errors: readonly ValueProblem[]): Refused {
  const told = errors.map(({ pointer, detail }) => `${pointer === "" ? "The body" : pointer} ${detail}`);
  return refuse("invalid-request", told.join(" "), errors);
}

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === "object" && answer !== null && REFUSED in answer;

/** Headers of every answer: nothing is kept, nothing is guessed, and no other origin is let in. */
export const API_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

/** Answers with a problem. See https://www.rfc-editor.org/rfc/rfc9457 */
export function respondProblem(
  { [REFUSED]: kind, detail, errors }: Refused,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = PROBLEM_SORTS[kind];
  const body = { type: problemType(kind), title, status, detail, ...(errors && { errors }) };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...API_HEADERS, "content-type": "application/problem+json", ...headers },
  });
}
