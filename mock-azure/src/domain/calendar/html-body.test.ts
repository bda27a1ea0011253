import { describe, expect, test } from "vitest";
import { toBodyPreview, toHtmlBody, toPlainText } from "./html-body.ts";

describe("toHtmlBody", () => {
  test("turns text into a page, with nothing in it that could be markup", () => {
    const { contentType, content } = toHtmlBody({ contentType: "text", content: 'a < b & "c"\nnext' });
    expect(contentType).toBe("html");
    expect(content).toMatch(
      /^<html><head>.*<\/head><body>a &lt; b &amp; &quot;c&quot;<br>\r\nnext<\/body><\/html>$/s,
    );
  });

  test("wraps a piece of HTML and keeps a page as it is", () => {
    expect(toHtmlBody({ contentType: "html", content: "<p>x</p>" }).content).toMatch(
      /<body><p>x<\/p><\/body>/,
    );
    const page = "<html><body>x</body></html>";
    expect(toHtmlBody({ contentType: "html", content: page }).content).toBe(page);
  });

  test("leaves nothing as nothing", () => {
    expect(toHtmlBody({ contentType: "text", content: "" })).toEqual({ contentType: "html", content: "" });
  });
});

describe("toPlainText", () => {
  test("gives back the text that was made a page", () => {
    const text = 'a < b & "c"\r\nnext &lt; line';
    expect(toPlainText(toHtmlBody({ contentType: "text", content: text }).content)).toBe(text);
  });

  test("breaks lines where the page does, and leaves out what is not shown", () => {
    const html =
      "<html><head><title>t</title></head><body><style>p{}</style><p>one</p>\n<p>two<br>three</p></body></html>";
    expect(toPlainText(html)).toBe("one\r\ntwo\r\nthree");
  });
});

describe("toBodyPreview", () => {
  test("is one line of at most 255 characters", () => {
    expect(toBodyPreview(`<p>one</p><p>${"x".repeat(300)}</p>`)).toBe(`one ${"x".repeat(251)}`);
  });
});
