import ts from "typescript";

const isTestCall = (name: string) => /^(test|it|describe)$/.test(name);

/** The function at the root of `test(…)`, `test.each(…)(…)`, `describe.for(…)(…)`. */
function rootName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootName(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return rootName(expression.tag);
  return "";
}

/**
 * The titles of a test file's tests, alone and behind the titles of the suites around them, joined by ` › `. Titles of
 * tables stand as written, `refuses $name`.
 *
 * @param text - the file's source
 */
export function readTestTitles(text: string): ReadonlySet<string> {
  const source = ts.createSourceFile("x.test.ts", text, ts.ScriptTarget.Latest, true);
  const titles = new Set<string>();
  const visit = (node: ts.Node, above: readonly string[]): void => {
    let path = above;
    if (ts.isCallExpression(node) && isTestCall(rootName(node.expression))) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) {
        path = [...above, title.text];
        if (rootName(node.expression) !== "describe") {
          for (let start = 0; start < path.length; start += 1) titles.add(path.slice(start).join(" › "));
        }
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, path);
    });
  };
  visit(source, []);
  return titles;
}
