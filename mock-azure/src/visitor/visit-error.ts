/**
 * The visitor cannot do what it was told on the page where it stands.
 *
 * @example
 * ```ts run
 * import { createTenant, VisitError } from "@consentra/mock-azure";
 *
 * const { visitor } = createTenant().people.administrator;
 * await visitor.open("https://entra.microsoft.com/");
 * const error = await visitor.press("No such button").catch((reason: unknown) => reason);
 * error instanceof VisitError && error.title; // => "Sign in to Microsoft Entra"
 * ```
 * @group Visitor
 */
export class VisitError extends Error {
  override readonly name = "VisitError";
  /** Title of the page. */
  readonly title: string;
  /** Address of the page, without its query, which may carry secrets. */
  readonly page: string;

  constructor(problem: string, where: { readonly title: string; readonly location: string }) {
    const page = withoutQuery(where.location);
    super(`${problem} The visitor stands on the page "${where.title}" (${page}).`);
    this.title = where.title;
    this.page = page;
  }
}

/** An address as errors may show it: queries and fragments can hold codes and tokens. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
