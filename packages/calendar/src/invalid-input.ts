import { GraphRequestError } from "./graph-request-error.ts";

const LONGEST_SHOWN = 60;

/** An input that cannot be right, as an error to throw before anything is sent. */
export function invalidInput(field: string, value: unknown, advice: string): GraphRequestError {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return new GraphRequestError(`${field} is ${shown}: ${advice}`, { kind: "invalidInput", field, value });
}
