import type { TenantDoor } from "../http/tenant-door.ts";
import { findByName } from "./find-by-name.ts";
import { isDisabled, optionValue } from "./form-state.ts";
import { createNavigation } from "./navigation.ts";
import type { Button, Field, Link, Page } from "./page.ts";
import { visibleText } from "./page-text.ts";
import { VisitError, withoutQuery } from "./visit-error.ts";
import type { Visitor, VisitorOptions } from "./visitor.ts";

const nameAll = (things: readonly (Button | Link | Field)[]): string =>
  things
    .map(
      (thing) =>
        `${thing.kind} "${thing.name}"${thing.kind === "button" && thing.disabled ? " (disabled)" : ""}`,
    )
    .join(", ") || "none";

const leadsAlike = (one: Button | Link | Field, other: Button | Link | Field): boolean =>
  one.kind === "link" && other.kind === "link" && one.href === other.href;

/**
 * Makes a user agent that walks the tenant's pages without a browser and without script.
 *
 * @param tenant - the tenant, or anything with its `fetch` and `origins`
 * @param options - the languages that its pages shall speak
 * @returns a visitor with no cookies, standing nowhere
 * @example An administrator opens the portal
 * ```ts run
 * import { createTenant, createVisitor } from "@consentra/mock-azure";
 *
 * const tenant = createTenant();
 * const visitor = createVisitor(tenant);
 * await visitor.open(`${tenant.origins.portal}/enterprise-applications/admin-consent-requests`);
 * await visitor.press("Megan Price");
 * visitor.text.includes("No requests wait for your review."); // => true
 * ```
 * @group Visitor
 */
export function createVisitor(tenant: TenantDoor, options: VisitorOptions = {}): Visitor {
  const navigation = createNavigation(tenant, options);
  const refuse = (problem: string) => new VisitError(problem, navigation);

  const here = (): Page => {
    if (navigation.page) return navigation.page;
    throw refuse(
      navigation.departure
        ? "The visitor has left for the app and sees no page: open one."
        : "The visitor has opened no page yet.",
    );
  };

  const find = <Thing extends Button | Link | Field>(
    things: readonly Thing[],
    name: string,
    sort: string,
  ): Thing => {
    const found = findByName(things, name, leadsAlike);
    if (found.kind === "one") return found.thing;
    if (found.kind === "none")
      throw refuse(`There is no ${sort} "${name}" here. Present: ${nameAll(things)}.`);
    throw refuse(
      `Several fit the ${sort} "${name}": ${nameAll(found.things)}. Say a whole name that only one has.`,
    );
  };

  const field = (label: string, sort: string, ...kinds: readonly Field["kind"][]): Field => {
    const offered = here().fields.filter(({ kind }) => kinds.includes(kind));
    const answers = offered.filter(({ question, name }) => label === `${question} ${name}`);
    const found = answers[0] ?? find(offered, label, sort);
    if (isDisabled(found.element)) throw refuse(`The ${sort} "${found.name}" is disabled.`);
    return found;
  };

  const follow = async ({ name, href, opensWindow }: Link): Promise<void> => {
    const url = new URL(href);
    if (url.protocol !== "https:" && url.protocol !== "http:") {
      throw refuse(`The link "${name}" leads to a ${url.protocol} address, which the visitor cannot open.`);
    }
    const staysOnPage = url.hash !== "" && href.split("#")[0] === navigation.location.split("#")[0];
    if (staysOnPage) return;
    if (navigation.isTenants(url)) return navigation.go({ url, method: "GET" });
    navigation.depart(new Response(null, { status: 302, headers: { location: href } }), href, opensWindow);
  };

  return {
    async open(address) {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      if (!url || !navigation.isTenants(url)) {
        const origins = Object.values(tenant.origins).join(", ");
        throw refuse(
          `The visitor opens addresses of the tenant only (${origins}), not ${withoutQuery(address)}.`,
        );
      }
      await navigation.go({ url, method: "GET" });
    },
    async press(name) {
      const { buttons, links, submit } = here();
      const found = find<Button | Link>([...buttons, ...links], name, "button or link");
      if (found.kind === "link") return follow(found);
      if (found.disabled) throw refuse(`The button "${found.name}" is disabled.`);
      const submission = submit(found);
      if (!navigation.isTenants(submission.url)) {
        throw refuse(
          `The button "${found.name}" sends its form to ${submission.url.origin}, which is not the tenant's.`,
        );
      }
      await navigation.go(submission);
    },
    async fill(label, text) {
      const { element, name } = field(label, "field", "text");
      if (element.hasAttribute("readonly")) throw refuse(`The field "${name}" can only be read.`);
      const most = Number(element.getAttribute("maxlength") ?? Number.POSITIVE_INFINITY);
      here().state.setValue(element, most >= 0 ? text.slice(0, most) : text);
    },
    async check(label) {
      here().state.setChecked(field(label, "check box or radio button", "checkbox", "radio").element, true);
    },
    async uncheck(label) {
      here().state.setChecked(field(label, "check box", "checkbox").element, false);
    },
    async select(label, option) {
      const { element, name } = field(label, "list", "select");
      const options = element.querySelectorAll("option").map((one) => ({ name: visibleText(one), one }));
      const found = findByName(options, option);
      if (found.kind !== "one" || isDisabled(found.thing.one)) {
        const offered = options.map((one) => `"${one.name}"`).join(", ");
        throw refuse(`The list "${name}" does not offer "${option}" as one choice; it offers ${offered}.`);
      }
      here().state.setValue(element, optionValue(found.thing.one));
    },
    get title() {
      return navigation.title;
    },
    get language() {
      return navigation.page?.language ?? "";
    },
    get text() {
      return navigation.page?.text ?? "";
    },
    get links() {
      return (navigation.page?.links ?? []).map(({ name, href }) => ({ name, href }));
    },
    get location() {
      return navigation.location;
    },
    get departure() {
      return navigation.departure;
    },
  };
}
