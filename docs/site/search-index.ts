import {
  type Application,
  type DeclarationReflection,
  DocumentReflection,
  IndexEvent,
  type Reflection,
  ReflectionKind,
} from "typedoc";
import { codesOf, type DocumentSection, sectionsOf } from "./document-sections.ts";

/** Who searches for `pending` wants the guide first, and the property of that name last. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Guides: 10,
  Explanations: 2,
  Reference: 2,
  Examples: 1.5,
  Decisions: 0.5,
  Project: 0.5,
};
/** Pages that hold every word there is, so that nearly every search would find them. */
const WORDY: Readonly<Record<string, number>> = { Parity: 0.2, Changelog: 0.1 };
const ERRORS = "Errors by number and code";
/** Numbers are looked for as such. Codes are made of everyday words, and would stand before what explains them. */
const NUMBER = 5;
const CODE = 0.5;
const README = 5;
const MEMBER = 0.2;

const textOf = (parts: readonly { readonly text: string }[]): string =>
  parts.map(({ text }) => text).join("");

/** A part of a page, which search finds as if it were a page. */
export class FoundSection extends DocumentReflection {
  readonly page: Reflection;
  readonly place: string;

  constructor(page: Reflection, { heading, place, text }: DocumentSection, weight: number) {
    super(heading, page, [{ kind: "text", text }], {});
    this.page = page;
    this.place = place;
    this.relevanceBoost = weight;
  }
}

function weightOf({ name, frontmatter: { group } }: DocumentReflection): number {
  return WORDY[name] ?? (typeof group === "string" ? WEIGHTS[group] : undefined) ?? 1;
}

const weightOfCode = ({ heading }: DocumentSection): number => (/^AADSTS/.test(heading) ? NUMBER : CODE);

function documentWithSections(document: DocumentReflection): DocumentReflection[] {
  const weight = weightOf(document);
  // A whole page holds more words than any of its sections, and says less about where to read.
  document.relevanceBoost = weight / 3;
  const text = textOf(document.content);
  const codes = document.name === ERRORS ? codesOf(text) : [];
  return [
    document,
    ...sectionsOf(text).map((section) => new FoundSection(document, section, weight)),
    ...codes.map((code) => new FoundSection(document, code, weightOfCode(code))),
  ];
}

type Found = DeclarationReflection | DocumentReflection;

function declarationWithSections(declaration: DeclarationReflection): Found[] {
  const { parent } = declaration;
  if (parent && !parent.isProject() && !parent.kindOf(ReflectionKind.SomeModule))
    declaration.relevanceBoost = MEMBER;
  const sections = sectionsOf(textOf(declaration.readme ?? []));
  return [declaration, ...sections.map((section) => new FoundSection(declaration, section, README))];
}

/** Whether somebody may look for it by its name: what lies inside of a type without a name has none to itself. */
function isNamed(reflection: Reflection): boolean {
  for (let { parent } = reflection; parent; { parent } = parent)
    if (parent.kindOf(ReflectionKind.TypeLiteral)) return false;
  return true;
}

/** What a title is about; a long one would be found as if it were about less. */
const keyOf = (title: string): string => title.split(/[:,;] /, 1)[0] ?? title;

/** Puts what a page says before what only bears the name, and lets search lead to sections, numbers and codes. */
export function adaptSearch(app: Application): void {
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchResults = event.searchResults
      .filter(isNamed)
      .flatMap((found): Found[] =>
        found.isDocument() ? documentWithSections(found) : declarationWithSections(found),
      );
    // Each word of a text that merely contains what was typed counts by itself: texts must not outweigh titles by length.
    Object.assign(event.searchFieldWeights, { comment: 0.3, document: 0.2 });
    event.searchFields = event.searchResults.map(({ name }) => ({ name: keyOf(name) }));
  });
}
