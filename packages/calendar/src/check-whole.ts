import { invalidInput } from "./invalid-input.ts";

/** A whole number within bounds. */
export function checkWhole(field: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalidInput(field, value, `give a whole number from ${least} to ${most}.`);
}
