// node scripts/take-screenshots.mjs [folder] [name...]: a picture of each status in English and Arabic, light and dark; or
// of those named, as docs/pictures has them.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const root = join(import.meta.dirname, "..");
const [, , wish = join(root, "dist", "screenshots"), ...wanted] = process.argv;
const folder = resolve(wish);

await build({ root, logLevel: "error" });
const server = await preview({ root, logLevel: "error", preview: { port: 0, host: "localhost" } });
const executablePath = process.env.CHROMIUM_PATH;
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: sandbox });
try {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  mkdirSync(folder, { recursive: true });
  for (const [language, theme, width] of [
    ["en", "light", "desk"],
    ["en", "dark", "desk"],
    ["ar", "light", "phone"],
  ]) {
    await page.goto(`${server.resolvedUrls?.local[0]}?language=${language}&theme=${theme}&width=${width}`);
    await page.locator("main[data-shown]").waitFor();
    for (const figure of await page.locator("figure").all()) {
      const name = (await figure.getAttribute("id"))?.replaceAll(", ", "-").replaceAll(" ", "-");
      const file = `${name}.${language}.${theme}`;
      if (wanted.length > 0 && !wanted.includes(file)) continue;
      const path = join(folder, `${file}.png`);
      await figure.locator("calendar-connection").screenshot({ path });
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(folder);
