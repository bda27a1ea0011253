import { createIntegration } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";
import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { english } from "../messages/languages/english.ts";
import { loadMessages } from "../messages/load-messages.ts";
import { createWords } from "../messages/words.ts";
import { openConnections } from "../testing/open-connections.ts";
import { renderCalendarConnection } from "./render-calendar-connection.ts";

const words = createWords({ language: "en", messages: english });

describe("renderCalendarConnection", () => {
  test("writes every status in the language of its words", async () => {
    const french = createWords({ language: "fr", messages: await loadMessages("fr") });
    for (const { integration, clock } of await openConnections()) {
      const html = renderCalendarConnection(integration, { words: french, clock });
      expect(html).toMatch(
        /^<calendar-connection lang="fr"><template shadowrootmode="open"><article class="card /,
      );
      expect(html).toContain('dir="ltr"');
      expect(html).not.toMatch(/undefined|\[object|<script|style=/);
    }
  });

  test("escapes every name", () => {
    const evil = `"><img src=x onerror='alert(1)'>`;
    const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: evil };
    const integration = createIntegration({ app, auth: scriptedAuth([]) });
    const html = renderCalendarConnection(integration, { words, productName: evil, nonce: evil });
    expect(html).not.toContain("<img");
    expect(html).toContain("&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;");
  });

  test("brings its looks only under a nonce, and the product's own slots", () => {
    const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
    const integration = createIntegration({ app, auth: scriptedAuth([]), clock: createVirtualClock() });
    expect(renderCalendarConnection(integration, { words })).not.toContain("<style");
    const html = renderCalendarConnection(integration, {
      words,
      nonce: "n1",
      theme: "dark",
      headingLevel: 2,
      slots: '<p slot="footer">Ours</p>',
    });
    expect(html).toContain('<style nonce="n1">');
    expect(html).toMatch(/^<calendar-connection lang="en" theme="dark" heading-level="2">/);
    expect(html).toMatch(/<\/template><p slot="footer">Ours<\/p><\/calendar-connection>$/);
  });
});
