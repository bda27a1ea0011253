import type { Visitor } from "../../../src/visitor/visitor.ts";

/** A refusal as a client or a person sees it. */
export interface Sighting {
  readonly aadsts: number;
  readonly surface: "page" | "redirect" | "body" | "log";
  /** What the app is told; null where it hears nothing. */
  readonly error: string | null;
  readonly suberror: string | null;
}

interface ErrorBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly suberror?: string;
}

/** The number that a text names. */
export const numberIn = (text: string): number => Number(/AADSTS\.?(\d+)/i.exec(text)?.[1] ?? Number.NaN);

function onPage(text: string): Sighting {
  return { aadsts: numberIn(text), surface: "page", error: null, suberror: null };
}

function atRedirect(location: string): Sighting {
  const { searchParams, hash } = new URL(location);
  const fields = searchParams.has("error") ? searchParams : new URLSearchParams(hash.slice(1));
  return {
    aadsts: numberIn(fields.get("error_description") ?? ""),
    surface: "redirect",
    error: fields.get("error"),
    suberror: fields.get("suberror"),
  };
}

/** Reads the refusal in an answer of the sign-in service. */
export async function readSighting(response: Response): Promise<Sighting> {
  const location = response.headers.get("location");
  if (location !== null) return atRedirect(location);
  if (response.headers.get("content-type")?.startsWith("text/html")) return onPage(await response.text());
  const {
    error,
    error_description: text,
    error_codes: numbers,
    suberror,
  } = (await response.json()) as ErrorBody;
  if (numbers.length !== 1 || numbers[0] !== numberIn(text)) throw new Error(`The numbers differ: ${text}`);
  return { aadsts: numberIn(text), surface: "body", error, suberror: suberror ?? null };
}

/** Reads the refusal where a person stands, or with which the person was sent to the app. */
export function readWhere({ departure, text }: Visitor): Sighting {
  const location = departure?.headers.get("location");
  return location ? atRedirect(location) : onPage(text);
}
