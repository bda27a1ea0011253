import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parse } from "node-html-parser";
import { globSync } from "tinyglobby";

interface Page {
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPage(file: string): Page {
  const root = parse(readFileSync(file, "utf8"), { comment: false });
  const valuesOf = (name: string) =>
    root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? "");
  return {
    anchors: new Set([...valuesOf("id"), ...valuesOf("name")]),
    links: [...new Set([...valuesOf("href"), ...valuesOf("src")])],
  };
}

const isElsewhere = (link: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link);

/** Links of a Markdown file, without those in code. */
function linksOfMarkdown(file: string): readonly string[] {
  const prose = readFileSync(file, "utf8").replaceAll(/(`{3,}|~{3,}|`)[\s\S]*?\1/g, "");
  return [...prose.matchAll(/\]\(<?([^)>\s]+)>?\)/g)].map(([, link = ""]) => link);
}

/**
 * The links of a built site that lead nowhere in it: to a page, file or anchor that is not there, or to an absolute
 * path, which would hold below one base path only. Links to other hosts are not followed.
 *
 * @param folder - the site's root
 * @returns one line a link, with the page it stands on
 */
export function brokenLinks(folder: string): readonly string[] {
  const files = globSync("**/*.html", { cwd: folder, absolute: true });
  const pages = new Map(files.map((file) => [resolve(file), readPage(file)]));
  const complaints: string[] = [];
  const judge = (file: string, link: string, look: (target: string, anchor: string) => boolean) => {
    if (isElsewhere(link)) return;
    const [path = "", anchor = ""] = link.split("#", 2);
    const [address = ""] = path.split("?", 1);
    const target = address === "" ? file : resolve(dirname(file), decodeURIComponent(address));
    const outside = address.startsWith("/") || relative(folder, target).startsWith(`..${sep}`);
    if (outside || !look(target, decodeURIComponent(anchor)))
      complaints.push(`${relative(folder, file)}: ${link}`);
  };
  for (const [file, { links }] of pages) {
    for (const link of links) {
      judge(file, link, (target, anchor) => {
        const page = pages.get(target);
        return page ? anchor === "" || page.anchors.has(anchor) : existsSync(target);
      });
    }
  }
  for (const file of globSync(["**/*.md", "llms.txt"], { cwd: folder, absolute: true })) {
    for (const link of linksOfMarkdown(file)) judge(join(file), link, (target) => existsSync(target));
  }
  return complaints;
}
