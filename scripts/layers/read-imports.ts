import { dirname, posix } from "node:path";
import ts from "typescript";

/** One import of one file. */
export interface Import {
  /** The importing file, from the repository, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** As written: `./x.ts`, `@consentra/protocol`, `node:fs`. */
  readonly specifier: string;
  /** It brings types only, and is gone once the code runs. */
  readonly typeOnly: boolean;
}

interface Found {
  readonly specifier: ts.Node;
  readonly typeOnly: boolean;
}

function fromDeclaration(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { specifier: node.moduleSpecifier, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  return undefined;
}

/** `import("x")`, `require("x")`, and `vi.mock("x")`, which reaches a module in its own way. */
function fromCall(node: ts.Node): Found | undefined {
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  if (!argument || !ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const loads =
    callee.kind === ts.SyntaxKind.ImportKeyword || /^(require|vi\.(do)?mock)$/.test(callee.getText());
  return loads ? { specifier: argument, typeOnly: false } : undefined;
}

/**
 * Every import of a file: declarations, re-exports, `import("x")` as value and as type, `require`.
 *
 * @param file - its path from the repository, with forward slashes
 * @param text - its source, TypeScript or JavaScript
 */
export function readImports(file: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const { specifier, typeOnly = false } = fromDeclaration(node) ?? fromCall(node) ?? {};
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ file, line, specifier: specifier.text, typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Where an import leads: a file of the repository, a package, or Node itself. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string; readonly specifier: string }
  | { readonly kind: "node" };

/**
 * Where an import leads.
 *
 * @param edge - an import of a file of the repository
 */
export function targetOf({ file, specifier }: Import): Target {
  if (specifier.startsWith(".")) return { kind: "file", path: posix.join(dirname(file), specifier) };
  if (specifier.startsWith("node:")) return { kind: "node" };
  const parts = specifier.split("/");
  return { kind: "package", name: parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/"), specifier };
}
