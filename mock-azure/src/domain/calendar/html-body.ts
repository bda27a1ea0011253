import type { ItemBody } from "@consentra/protocol";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: "\u00a0",
};

const HEAD = '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>';

/** A body as Exchange keeps it: a whole HTML page, also where plain text was sent; nothing stays nothing. */
export function toHtmlBody({ contentType, content }: ItemBody): ItemBody {
  if (content === "" || (contentType === "html" && /<html[\s>]/i.test(content)))
    return { contentType: "html", content };
  const markup =
    contentType === "html"
      ? content
      : content
          .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
          .replace(/\r\n|\r|\n/g, "<br>\r\n");
  return { contentType: "html", content: `${HEAD}<body>${markup}</body></html>` };
}

/** A body with markup of the service's own at its end. */
export function appendHtml({ content }: ItemBody, markup: string): ItemBody {
  const end = content.search(/<\/body>\s*<\/html>\s*$/i);
  return end < 0
    ? toHtmlBody({ contentType: "html", content: content + markup })
    : { contentType: "html", content: content.slice(0, end) + markup + content.slice(end) };
}

/** The text of an HTML body, with line breaks where the page has them. */
export function toPlainText(html: string): string {
  return html
    .replace(/<(head|style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, "")
    .replace(/[\t\r\n ]+/g, " ")
    .replace(/ ?<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*> ?/gi, "\r\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .trim();
}

/** The first 255 characters of a body's text, on one line. */
export function toBodyPreview(html: string): string {
  return toPlainText(html).replace(/\s+/g, " ").slice(0, 255);
}
