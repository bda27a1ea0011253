import { posix } from "node:path";
import ts from "typescript";

/** A file's text by its path from the repository; undefined where there is none. */
export type ReadFile = (file: string) => string | undefined;

interface Documented {
  readonly place: string;
  readonly groups: readonly string[];
}

/** The names that a declaration or list of declarations makes. */
function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name ? [name.getText()] : [];
}

const groupsOf = (statement: ts.Statement): readonly string[] =>
  ts
    .getJSDocTags(statement)
    .filter(({ tagName }) => tagName.text === "group")
    .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? "").trim());

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What an entry gives: its own declarations, and those of the files it lists names of. */
function* exportsOf(file: string, read: ReadFile, wanted?: ReadonlySet<string>): Generator<Documented> {
  const text = read(file);
  if (text === undefined) return;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const seen = new Set<string>();
  for (const statement of source.statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      const { moduleSpecifier } = statement;
      if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith("."))
        continue;
      const names = statement.exportClause.elements
        .filter(({ name }) => !wanted || wanted.has(name.text))
        .map(({ name, propertyName }) => (propertyName ?? name).text);
      yield* exportsOf(posix.join(posix.dirname(file), moduleSpecifier.text), read, new Set(names));
    } else if (isExported(statement)) {
      // Overloads share one name; the first of them carries the comment.
      const [name = ""] = namesOf(statement).filter(
        (each) => (!wanted || wanted.has(each)) && !seen.has(each),
      );
      if (name === "") continue;
      seen.add(name);
      yield { place: `${file}: ${name}`, groups: groupsOf(statement) };
    }
  }
}

/**
 * The public names whose docstring has no `@group`, more than one, or one that is not on the list.
 *
 * @param entry - an entry's source file, from the repository
 * @param groups - the list
 * @param read - reads a file
 * @returns one line a name
 */
export const groupBreaches = (entry: string, groups: readonly string[], read: ReadFile): readonly string[] =>
  [...exportsOf(entry, read)].flatMap(({ place, groups: own }) => {
    const [group] = own;
    if (own.length !== 1 || group === undefined)
      return [`${place} has ${String(own.length)} @group tags instead of one`];
    return groups.includes(group) ? [] : [`${place}: "${group}" is no group of typedoc.json`];
  });
