import type { Hosts } from "../../http/hosts.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { menuLink } from "../parts/panel.ts";
import { CONTROL_PATHS } from "./paths.ts";

/** What every page of the mock's own needs to know. */
export interface ControlFrame {
  readonly words: Words;
  readonly origins: Hosts;
}

/** What a page with forms needs to know, too. */
export interface FormFrame extends ControlFrame {
  readonly formToken: string;
}

export interface ControlPage extends ControlFrame {
  readonly section: "world" | "activity";
  readonly title: string;
  readonly body: HtmlValue;
  readonly script?: string;
}

/** The frame of the mock's own pages, which nobody can take for Microsoft's. */
export function controlPage({ words, origins, section, title, body, script }: ControlPage): Html {
  const { world, portal, mailbox } = words.text;
  return layout({
    words,
    title,
    ...(script && { script }),
    body: html`<a class="skip" href="#main">${portal.skip}</a>
<header class="top mock"><a class="brand" href="${CONTROL_PATHS.world}">${world.brand}</a>
<nav class="who" aria-label="${world.brand}">${menuLink(CONTROL_PATHS.world, world.title, section === "world")}
${menuLink(CONTROL_PATHS.activity, world.activity, section === "activity")}
<a href="${words.keep(`${origins.portal}/`)}">${world.portal}</a> <a href="${words.keep(`${origins.mail}/mail/`)}">${mailbox.mailboxes}</a></nav></header>
<main id="main" class="wide"><p class="soft">${world.lead}</p><h1>${title}</h1>
${body}</main>`,
  });
}
