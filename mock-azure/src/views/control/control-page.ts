import type { Hosts } from "../../http/hosts.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { menuLink } from "../parts/panel.ts";
import { CONTROL_PATHS } from "./paths.ts";

const WORDS = {
  brand: "Mock tenant",
  lead: "The mock's own pages: nothing of Microsoft's looks like this.",
  skip: "Skip to main content",
  menu: "Mock tenant",
  world: "World",
  activity: "Activity",
  portal: "Portal",
  mailboxes: "Mailboxes",
} as const;

export interface ControlPage {
  readonly words: Words;
  readonly origins: Hosts;
  readonly section: "world" | "activity";
  readonly title: string;
  readonly body: HtmlValue;
  readonly script?: string;
}

/** The frame of the mock's own pages, which nobody can take for Microsoft's. */
export function controlPage({ words, origins, section, title, body, script }: ControlPage): Html {
  return layout({
    words,
    title,
    ...(script && { script }),
    body: html`<a class="skip" href="#main">${WORDS.skip}</a>
<header class="top mock"><a class="brand" href="${CONTROL_PATHS.world}">${WORDS.brand}</a>
<nav class="who" aria-label="${WORDS.menu}">${menuLink(CONTROL_PATHS.world, WORDS.world, section === "world")}
${menuLink(CONTROL_PATHS.activity, WORDS.activity, section === "activity")}
<a href="${origins.portal}/">${WORDS.portal}</a> <a href="${origins.mail}/mail/">${WORDS.mailboxes}</a></nav></header>
<main id="main" class="wide"><p class="soft">${WORDS.lead}</p><h1>${title}</h1>
${body}</main>`,
  });
}
