/**
 * The visitor cannot do what it was told on the page where it stands.
 *
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
