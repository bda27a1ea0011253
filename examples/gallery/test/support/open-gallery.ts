import axe, { type RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { preview } from "vite";

/** As strict as a page can be: nothing inline, and no HTML from text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "require-trusted-types-for 'script'",
].join("; ");

const COLOURS = "color-contrast";
const RULES = {
  all: {},
  colours: { runOnly: [COLOURS] },
  "all but colours": { rules: { [COLOURS]: { enabled: false } } },
} satisfies Record<string, RunOptions>;

/** The gallery in a browser. */
export interface OpenGallery {
  readonly page: Page;
  readonly browser: Browser;
  /** What broke the page's content security policy, and what was thrown. */
  readonly complaints: readonly string[];
  /** Shows every card so; each resolves once it has been drawn. */
  show(language: string, theme: "light" | "dark", width: "desk" | "phone"): Promise<void>;
  /** What axe finds, by all its rules or by some: the rule, and the parts it is about. */
  findings(which?: keyof typeof RULES, where?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Serves the built gallery and opens it in Chromium, once for every test. */
export async function openGallery(): Promise<OpenGallery> {
  const root = new URL("../..", import.meta.url).pathname;
  const server = await preview({
    root: decodeURIComponent(root),
    logLevel: "error",
    preview: {
      port: 4273,
      strictPort: false,
      host: "localhost",
      headers: { "Content-Security-Policy": POLICY },
    },
  });
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", ...sandbox],
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.locator("main[data-shown]").waitFor();
  await page.evaluate(axe.source);
  return {
    page,
    browser,
    complaints,
    async show(language, theme, width) {
      await page.evaluate(choose, { language, theme, width });
      await page.locator(`main[data-shown="${language} ${theme} ${width}"]`).waitFor();
    },
    async findings(which = "all", where = "main") {
      const { violations } = await page.evaluate(
        ({ place, rules }) =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(place, {
            resultTypes: ["violations"],
            preload: false,
            elementRef: false,
            ...rules,
          }),
        { place: where, rules: RULES[which] },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page: chooses in every field of the form, and lets it know once. */
function choose(look: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(look)) {
    const field = document.querySelector<HTMLSelectElement>(`[name=${name}]`);
    if (field) field.value = value;
  }
  document.querySelector("form")?.dispatchEvent(new Event("change"));
}
