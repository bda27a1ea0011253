import ts from "typescript";

/** What a page gives besides the language and Node. */
const PAGE_GLOBALS = [
  "document",
  "history",
  "HTMLElement",
  "localStorage",
  "location",
  "sessionStorage",
  "window",
];
const GLOBALS = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...PAGE_GLOBALS,
  "undefined",
  "arguments",
]);

/** Whether an identifier names a declaration, a property or a label, and not a value. */
function onlyNames(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) {
    return node !== (ts.isQualifiedName(parent) ? parent.left : parent.expression);
  }
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isBindingElement(parent)) return node !== parent.initializer;
  return "name" in parent && parent.name === node;
}

/** Whether an identifier makes a name known: a variable, parameter, function, class, type or import. */
function declares(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.name === node;
  return ts.isDeclarationStatement(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent)
    ? parent.name === node
    : ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent);
}

/**
 * The names that an excerpt uses and does not make: what stands around it in the reader's own program.
 *
 * @param source - the parsed excerpt
 * @returns each name once, in order of appearance
 */
export function freeNames(source: ts.SourceFile): readonly string[] {
  const known = new Set(GLOBALS);
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (declares(node)) known.add(node.text);
      else if (!ts.isTypeReferenceNode(node.parent) && !onlyNames(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...used].filter((name) => !known.has(name));
}
