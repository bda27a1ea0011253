/**
 * Numbers by which the service says that it asks for more, and not that it refuses.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const INTERRUPTING_FAILURES: readonly number[] = [
  50055, 50058, 50072, 50074, 50076, 50079, 50140, 50199, 65001, 90094, 90095, 900941, 900981,
];
