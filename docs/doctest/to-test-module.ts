import ts from "typescript";
import { type Fence, fileOf, quotedFrom, reasonNotToRun, runs } from "./fence.ts";
import { freeNames } from "./free-names.ts";
import { ExampleError, toAssertions } from "./to-assertions.ts";

/** A module made from a fence. */
export interface ExampleModule {
  /** `.test.ts` where it runs, `.ts` where only its types are checked; in a folder of the page where it is a file. */
  readonly name: string;
  readonly code: string;
}

const parse = (code: string) => ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);

/** The modules that an example names, all of which a reader must be able to install. */
function checkImports(source: ts.SourceFile): void {
  for (const { fileName } of ts.preProcessFile(source.text, true, true).importedFiles) {
    if (/^[./]/.test(fileName))
      throw new ExampleError(`It imports "${fileName}": use the package's public name.`);
  }
}

const isExported = (statement: ts.Statement) =>
  ts.isExportDeclaration(statement) ||
  ts.isExportAssignment(statement) ||
  (ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));

/** Puts what follows the imports into a test, without moving a line. */
function wrap(code: string, title: string): string {
  const source = parse(code);
  const body = source.statements.find((statement) => !ts.isImportDeclaration(statement));
  if (!body) throw new ExampleError("It holds nothing but imports.");
  const late = source.statements.find(
    (statement) => ts.isImportDeclaration(statement) && statement.pos > body.pos,
  );
  if (late) throw new ExampleError("Its imports have to come first.");
  if (source.statements.some(isExported))
    throw new ExampleError("It exports something, which a test cannot.");
  const start = body.getStart(source);
  return `${code.slice(0, start)}$test(${JSON.stringify(title)}, async () => { ${code.slice(start)}\n});`;
}

/** A fence that is a test file by itself, as it shows how to write one. */
const isTestFile = (source: ts.SourceFile) =>
  source.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === "vitest",
  );

function testCode(fence: Fence, title: string): string {
  const source = parse(fence.code);
  checkImports(source);
  const { code, count } = toAssertions(source);
  if (isTestFile(source)) return code;
  if (count === 0) throw new ExampleError('It checks nothing: show a value as "expression; // => value".');
  return wrap(code, title);
}

/** What an excerpt leaves to the reader's program is taken as given; the rest of it has to fit the packages. */
function excerptCode(fence: Fence): string {
  const source = parse(fence.code);
  checkImports(source);
  const given = freeNames(source).map((name) => `declare const ${name}: any;`);
  return `${given.join(" ")}${"\n".repeat(fence.line - 1)}${fence.code}\nexport {};\n`;
}

/** A quotation is a part of its file, word for word: its own tests run that. */
function quotationTest(fence: Fence, source: string, title: string): string {
  const path = JSON.stringify(`../../${source}`);
  return `import { readFileSync } from "node:fs";
import { expect as $expect, test as $test } from "vitest";
$test(${JSON.stringify(title)}, () => {
  $expect(readFileSync(new URL(${path}, import.meta.url), "utf8")).toContain(${JSON.stringify(fence.code)});
});
`;
}

/**
 * Makes a module from a fence. Its lines have the numbers they have in the fence's file, so that errors of the compiler
 * and failures of the test lead there. A fence that cannot become a test becomes one that fails and says why.
 *
 * @param fence - any TypeScript fence
 */
export function toTestModule(fence: Fence): ExampleModule {
  const place = `${fence.file}:${String(fence.line)}`;
  const example = /name="([^"]+)"/.exec(fence.info)?.[1];
  const title = example ? `${place} ${example}` : place;
  const page = fence.file.replaceAll("/", "__");
  const file = fileOf(fence);
  if (file !== undefined) return { name: `${page}/${file}`, code: `${fence.code}\n` };
  const name = `${page}.${String(fence.line)}`;
  const source = quotedFrom(fence);
  if (source !== undefined) return { name: `${name}.test.ts`, code: quotationTest(fence, source, title) };
  const header = 'import { expect as $expect, test as $test } from "vitest";';
  const above = `${header}${"\n".repeat(fence.line - 1)}`;
  try {
    if (runs(fence)) return { name: `${name}.test.ts`, code: `${above}${testCode(fence, title)}\n` };
    if (reasonNotToRun(fence)) return { name: `${name}.ts`, code: excerptCode(fence) };
    throw new ExampleError(
      'Mark the fence as "ts run", name its file: ts file="main.ts", quote an example: ts from="examples/a/src/b.ts", or say why it does not run: ts no-run="reason".',
    );
  } catch (error) {
    if (!(error instanceof ExampleError)) throw error;
    const message = JSON.stringify(`${place}: ${error.message}`);
    return {
      name: `${name}.test.ts`,
      code: `${header}\n$test(${JSON.stringify(title)}, () => $expect.fail(${message}));\n`,
    };
  }
}
