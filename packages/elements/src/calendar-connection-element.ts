import type { Integration } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { card } from "./card/card.ts";
import type { CardAction, CardFacts } from "./card/facts.ts";
import { patch } from "./card/patch.ts";
import { STYLES } from "./card/styles.ts";
import type { CalendarConnectionEventMap } from "./events.ts";
import { languageOfElement } from "./language-of-element.ts";
import { ListenableElement } from "./listenable-element.ts";
import { english } from "./messages/languages/english.ts";
import { languageOf, loadMessages } from "./messages/load-messages.ts";
import type { MessageReplacements, Messages } from "./messages/messages.ts";
import { createWords, type Words } from "./messages/words.ts";
import { perform } from "./perform.ts";

const PROPERTIES = ["integration", "messages", "clock"] as const;

let sheet: CSSStyleSheet | undefined;

/**
 * The card of a connection, as an element without a framework. It draws itself into a shadow root, and works under a
 * strict content security policy: no inline style, no inline script, no HTML from text.
 *
 * Attributes: `lang` (else that of the page), `product-name` (else the registered name), `theme` (`light` or `dark`,
 * else the page's `color-scheme`), `heading-level` (1 to 6, else 3), `time-zone` (IANA name, else the browser's).
 *
 * @example
 * ```ts no-run="needs a browser"
 * import { defineCalendarConnection } from "@consentra/elements";
 * import { createIntegration } from "@consentra/integration";
 * import { msalBrowserAuth, webStorage } from "@consentra/integration/browser";
 *
 * defineCalendarConnection();
 * const clientId = "11111111-2222-4333-8444-555555555555";
 * const card = document.createElement("calendar-connection");
 * card.integration = createIntegration({
 *   app: { clientId, displayName: "Meetings" },
 *   auth: msalBrowserAuth({ clientId, redirectUri: `${location.origin}/redirect.html`, mode: "popup" }),
 *   storage: webStorage(() => localStorage),
 * });
 * card.addEventListener("connectionchange", ({ detail }) => console.log(detail.status));
 * document.body.append(card);
 * ```
 * @group Element
 */
export class CalendarConnectionElement extends ListenableElement {
  static readonly observedAttributes = ["lang", "product-name", "heading-level", "time-zone"];

  #integration: Integration | undefined;
  #messages: MessageReplacements = {};
  #clock: Clock = systemClock;
  #words: Words | undefined;
  #told = "";
  /** Ends everything that waits for the element while it is on a page. */
  #stay: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;

  /** The connection that is shown; without one the card is empty. */
  get integration(): Integration | undefined {
    return this.#integration;
  }
  set integration(integration: Integration | null | undefined) {
    this.#unsubscribe?.();
    // What a server had written stays until there is a connection to draw.
    if (this.#integration && !integration) this.shadowRoot?.replaceChildren();
    this.#integration = integration ?? undefined;
    this.#told = "";
    this.#follow();
  }

  /**
   * The product's own words, by key, in place of those that come with the package.
   *
   * @throws TypeError when a key is not one of `MessageKey`
   */
  get messages(): MessageReplacements {
    return this.#messages;
  }
  set messages(messages: MessageReplacements | null | undefined) {
    createWords({ language: "en", messages: english, replacements: messages ?? {} });
    this.#messages = messages ?? {};
    void this.#speak();
  }

  /** Where the time comes from. @defaultValue the host's clock */
  get clock(): Clock {
    return this.#clock;
  }
  set clock(clock: Clock) {
    this.#clock = clock;
    this.#draw();
  }

  /** @internal */
  connectedCallback(): void {
    for (const name of PROPERTIES) this.#take(name);
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.addEventListener("click", (event) => this.#click(event), { signal });
    // What is told in words such as "30 days left" may have become untrue meanwhile.
    document.addEventListener("visibilitychange", () => this.#draw(), { signal });
    this.#follow();
    void this.#speak();
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#stay?.abort();
    this.#stay = undefined;
    this.#unsubscribe?.();
  }

  /** @internal */
  attributeChangedCallback(): void {
    if (this.#stay) void this.#speak();
  }

  /** Takes a property that was set before the element was defined. */
  #take(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = this[name];
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  #follow(): void {
    if (!this.#stay) return;
    this.#unsubscribe = this.#integration?.subscribe((state) => {
      this.#told = "";
      this.#draw();
      this.#tell("connectionchange", state);
    });
    this.#draw();
  }

  /** Gets the words of the language that holds here, then draws. */
  async #speak(): Promise<void> {
    const signal = this.#stay?.signal;
    if (!signal) return;
    const tag = languageOfElement(this);
    let messages: Messages = english;
    try {
      if ((languageOf(tag) ?? "en") !== "en") messages = await loadMessages(tag);
    } catch (error) {
      this.#tell("connectionerror", error);
    }
    if (signal.aborted || tag !== languageOfElement(this)) return;
    this.#words = this.#wordsOf(tag, messages);
    this.#draw();
  }

  #wordsOf(tag: string, messages: Messages): Words {
    const replacements = this.#messages;
    const timeZone = this.getAttribute("time-zone");
    // Dates in a language that no message is in would stand among English ones.
    const isEnglish = messages === english && languageOf(tag) !== "en";
    const language = isEnglish && Object.keys(replacements).length === 0 ? "en" : tag;
    try {
      return createWords({ language, messages, replacements, ...(timeZone !== null && { timeZone }) });
    } catch (error) {
      // A tag or zone that is none must not take the card away.
      this.#tell("connectionerror", error);
      return createWords({ language: languageOf(tag) ?? "en", messages, replacements });
    }
  }

  #facts(): CardFacts | undefined {
    const integration = this.#integration;
    if (!integration || !this.#words) return undefined;
    const handoff = integration.handoff();
    return {
      state: integration.state,
      guidance: integration.guidance(),
      handoff,
      words: this.#words,
      app: this.getAttribute("product-name") ?? handoff.appName,
      now: this.#clock.now(),
      canShare: "share" in navigator,
      headingLevel: /^[1-6]$/.exec(this.getAttribute("heading-level") ?? "")?.[0] ?? "3",
      told: this.#told,
    };
  }

  #draw(): void {
    const root = this.shadowRoot;
    const facts = this.#facts();
    if (!this.#stay || !root || !facts) return;
    sheet ??= styleSheet();
    if (!root.adoptedStyleSheets.includes(sheet)) {
      // What a server had written looks the same, but does not belong to this element's drawing.
      root.replaceChildren();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    const hadFocus = root.activeElement !== null;
    patch(root, [card(facts)]);
    if (hadFocus && root.activeElement === null) root.querySelector<HTMLElement>(".message")?.focus();
  }

  #click(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const facts = this.#facts();
    if (!target || !facts || !this.#integration || target.hasAttribute("aria-disabled")) return;
    const action = target.getAttribute("data-action") as CardAction;
    if (!this.#tell("connectionaction", { action }, true)) return;
    void this.#do(action, this.#integration, facts);
  }

  async #do(action: CardAction, integration: Integration, facts: CardFacts): Promise<void> {
    this.#told = "";
    let told: string | undefined;
    try {
      told = await perform(action, integration, facts);
    } catch (error) {
      told = facts.words.say("done.failed");
      this.#tell("connectionerror", error);
    }
    // Another connection may be shown by now.
    if (integration !== this.#integration) return;
    this.#told = told ?? this.#told;
    this.#draw();
  }

  #tell<Name extends keyof CalendarConnectionEventMap>(
    name: Name,
    detail: CalendarConnectionEventMap[Name]["detail"],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable }));
  }
}

function styleSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(STYLES);
  return made;
}

declare global {
  interface HTMLElementTagNameMap {
    "calendar-connection": CalendarConnectionElement;
  }
}
