/**
 * What a visitor brings along.
 *
 * @group Visitor
 */
export interface VisitorOptions {
  /** The languages that its pages shall speak, as browsers send them: `de-CH, fr;q=0.8`. Without them it sends none. */
  readonly acceptLanguage?: string;
}

/**
 * A user agent without a browser: cookies, redirects, forms and links by the names a person sees.
 *
 * Names are accessible names. An exact one wins; else the only one that contains the text, in any case. What a person
 * could not do in a browser without script is refused with a `VisitError` that says what the page offers.
 *
 * @group Visitor
 */
export interface Visitor {
  /**
   * Opens a URL and follows redirects within the tenant.
   *
   * @throws VisitError when the URL is none of the tenant's
   */
  open(url: string): Promise<void>;
  /**
   * Presses a button, or follows a link, by its name. A link out of the tenant departs as a redirect would; where it
   * opens a window, the page stays.
   *
   * @throws VisitError when the page has no such button or link, or several, or it is disabled, or a required field
   *   is still empty
   */
  press(name: string): Promise<void>;
  /**
   * Types into the field with that label, replacing what it held; a field's `maxlength` cuts the text off.
   *
   * @throws VisitError when the page has no such field, or several, or it cannot be written
   */
  fill(label: string, text: string): Promise<void>;
  /**
   * Ticks the check box, or chooses the radio button, with that label. Where several questions have the same answers,
   * the question goes before the label: `Assignment required? Yes`.
   */
  check(label: string): Promise<void>;
  /** Takes the tick out of the check box with that label. */
  uncheck(label: string): Promise<void>;
  /** Chooses, in the list with that label, the option with that text. */
  select(label: string, option: string): Promise<void>;
  /** The page's title; empty after a departure. */
  readonly title: string;
  /** The language that the page says it is in, a BCP 47 tag; empty where it says none, and after a departure. */
  readonly language: string;
  /** The page's visible text, white space folded; empty after a departure. */
  readonly text: string;
  /** The page's links, absolute. */
  readonly links: readonly { readonly name: string; readonly href: string }[];
  /** Where the user agent stands; after a departure, where it was sent. */
  readonly location: string;
  /** The response that left for the app, once a page sent the user agent there. The app itself is never called. */
  readonly departure: Response | null;
}
