import ts from "typescript";

/** A route of the mock tenant, as its source declares it. */
export interface DeclaredRoute {
  readonly file: string;
  readonly line: number;
  /** `area.operation`; undefined where the name is not written out. */
  readonly name: string | undefined;
  /** It exists in the real service and answers 501 here. */
  readonly absent: boolean;
}

const REQUIRED = ["name", "host", "path", "source"];

function propertiesOf(node: ts.ObjectLiteralExpression): ReadonlyMap<string, ts.ObjectLiteralElementLike> {
  return new Map(
    node.properties.flatMap((property) =>
      property.name && ts.isIdentifier(property.name) ? [[property.name.text, property] as const] : [],
    ),
  );
}

function textOf(property: ts.ObjectLiteralElementLike | undefined): string | undefined {
  if (!property || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined;
}

const isDefineRoute = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "defineRoute";

/**
 * Finds the routes that a source file declares: the object given to `defineRoute`, and the plain objects with a name,
 * host, path and source that stand for operations the mock does not have.
 *
 * @param file - its path from the repository
 * @param text - its source
 */
export function readRoutes(file: string, text: string): readonly DeclaredRoute[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: DeclaredRoute[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const defined = isDefineRoute(node.parent);
      const properties = propertiesOf(node);
      if (defined || REQUIRED.every((name) => properties.has(name))) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        found.push({
          file,
          line,
          name: textOf(properties.get("name")),
          absent: !defined && !properties.has("decide"),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
