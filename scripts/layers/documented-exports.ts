import { posix } from "node:path";
import ts from "typescript";

/** A file's text by its path from the repository; undefined where there is none. */
export type ReadFile = (file: string) => string | undefined;

/** A name that an entry gives, with what its docstring says. */
export interface Documented {
  readonly name: string;
  /** `file: name` */
  readonly place: string;
  /** Whether it is there when the program runs, and not only for the compiler. */
  readonly isValue: boolean;
  readonly groups: readonly string[];
  /** The docstring's source. */
  readonly comment: string;
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
export function* exportsOf(
  file: string,
  read: ReadFile,
  wanted?: ReadonlySet<string>,
): Generator<Documented> {
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
      const isValue = !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement);
      const comment = text.slice(statement.getFullStart(), statement.getStart(source));
      yield { name, place: `${file}: ${name}`, isValue, groups: groupsOf(statement), comment };
    }
  }
}
