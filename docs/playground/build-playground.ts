import { readFile } from "node:fs/promises";
import { integrationMachine } from "@consentra/integration";
import { build } from "esbuild";
import { machinePicture } from "./machine-picture.ts";

/** The playground's files by name; together they make a folder that any server of files can serve. */
export type PlaygroundFiles = ReadonlyMap<string, string>;

const here = (name: string): string => `${import.meta.dirname}/${name}`;

/** Pages load their parts when they need them; a worker is one file. */
async function bundle(names: readonly string[], splitting: boolean) {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => here(`${name}.ts`)),
    splitting,
    bundle: true,
    minify: true,
    write: false,
    outdir: here("."),
    format: "esm",
    target: "es2022",
    conditions: ["@consentra/source"],
    legalComments: "none",
  });
  return outputFiles.map(({ path, text }) => [path.slice(here("").length), text] as const);
}

/** Builds the playground from the sources of the packages. */
export async function buildPlayground(): Promise<PlaygroundFiles> {
  const [scripts, worker, page, redirect, styles, picture] = await Promise.all([
    bundle(["page", "redirect"], true),
    bundle(["worker"], false),
    readFile(here("index.html"), "utf8"),
    readFile(here("redirect.html"), "utf8"),
    readFile(here("styles.css"), "utf8"),
    machinePicture(integrationMachine),
  ]);
  return new Map([
    ...scripts,
    ...worker,
    ["index.html", page.replace("<!-- the picture -->", picture)] as const,
    ["redirect.html", redirect] as const,
    ["styles.css", styles] as const,
  ]);
}
