import ts from "typescript";

/** A change of a text: `text` in place of what stands from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An example that cannot become a test, and why. */
export class ExampleError extends Error {
  override readonly name = "ExampleError";
}

const EXPECTED = /\/\/ ?=>/g;

/** Whether a text is one whole expression. */
function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`void (${text}\n);`, { reportDiagnostics: true });
  return text.trim() !== "" && (diagnostics ?? []).length === 0;
}

/** The expected value that starts at `start`, which may go on in the comment lines that follow. */
function readValue(code: string, start: number): string {
  const [first = "", ...rest] = code.slice(start).split("\n");
  let value = first.trim();
  for (const line of rest) {
    if (isExpression(value)) break;
    const more = /^\s*\/\/ ?(.*)$/.exec(line)?.[1];
    if (more === undefined) break;
    value += ` ${more.trim()}`;
  }
  if (!isExpression(value)) throw new ExampleError(`"${value}" after "// =>" is no expression.`);
  return value;
}

/** The statement that an expected value belongs to: it ends on the same line, or on the line before. */
function statementBefore(statements: readonly ts.ExpressionStatement[], code: string, position: number) {
  return statements.find((statement) => /^[ \t]*\n?[ \t]*$/.test(code.slice(statement.end, position)));
}

function expressionStatements(node: ts.Node): readonly ts.ExpressionStatement[] {
  const own = ts.isExpressionStatement(node) ? [node] : [];
  const inner: ts.ExpressionStatement[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...expressionStatements(child));
  });
  return [...own, ...inner];
}

/** `console.log(x)` shows `x`; every other statement shows its own value. */
function shownValue(expression: ts.Expression): ts.Expression {
  const isLog = ts.isCallExpression(expression) && expression.expression.getText() === "console.log";
  return (isLog && expression.arguments.length === 1 && expression.arguments[0]) || expression;
}

/**
 * Turns `expression; // => value` into an expectation. Lines keep their numbers.
 *
 * @param source - the parsed example
 * @returns the code, and how many values it checks
 * @throws ExampleError when a `// =>` follows no expression, or is followed by none
 */
export function toAssertions(source: ts.SourceFile): { readonly code: string; readonly count: number } {
  const code = source.text;
  const statements = expressionStatements(source);
  const edits: Edit[] = [];
  let count = 0;
  for (const match of code.matchAll(EXPECTED)) {
    const statement = statementBefore(statements, code, match.index);
    if (!statement)
      throw new ExampleError('A "// =>" has to follow an expression statement that ends in ";".');
    const value = readValue(code, match.index + match[0].length);
    const shown = shownValue(statement.expression).getText(source);
    const start = statement.getStart(source);
    edits.push({ start, end: statement.end, text: `$expect(${shown}).toEqual(${value});` });
    count += 1;
  }
  return { code: applyEdits(code, edits), count };
}

/** Applies edits that do not overlap, from the last to the first, so that positions stay true. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end),
      text,
    );
}
