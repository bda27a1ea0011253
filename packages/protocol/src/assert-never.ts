/**
 * Ends a `switch` over a closed union: a new member makes the call a compile error.
 *
 * @param value - what is left, nothing if every member was handled
 * @returns never
 * @throws TypeError always; reaching it means a value came from outside the types
 * @group Types
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
