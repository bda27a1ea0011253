import { VisitError } from "../visitor/visit-error.ts";
import type { Visitor } from "../visitor/visitor.ts";

/**
 * Makes sure that a step has led where it should.
 *
 * @throws VisitError with the problem, when the visitor stands on another page
 */
export function requirePage(visitor: Visitor, title: string, problem: string): void {
  if (visitor.title !== title) throw new VisitError(`${problem} Expected was the page "${title}".`, visitor);
}
