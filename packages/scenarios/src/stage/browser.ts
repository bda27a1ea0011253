import { createVisitor, type Tenant, type Visitor } from "@consentra/mock-azure";
import type { Door } from "./door.ts";

/** A person's browser, on the tenant's real pages. */
export interface Browser {
  readonly visitor: Visitor;
  /** Opens an address of the tenant's. */
  open(url: string): Promise<void>;
  /** Says who signs in, and proves it, where a page asks for that. */
  signIn(): Promise<void>;
  /** Where a page sent the browser, outside of the tenant; undefined where it has not, or that was taken already. */
  takeDeparture(): string | undefined;
  /** Whether the page closes its window by a script, which browsers obey in pop-ups. */
  readonly closesItself: boolean;
  /** Whether the browser stands on a page of the tenant's. */
  readonly isOnPage: boolean;
  /** The person leaves Microsoft's page. */
  leave(): void;
  /** The markup of the page. */
  readonly html: string;
}

/** @returns the browser of somebody with that address; `name` is the part that they play */
export function createBrowser(
  tenant: Tenant,
  door: Door,
  person: { readonly name: string; readonly address: string },
): Browser {
  const visitor = createVisitor({ fetch: door.fetchAs(person.name), origins: tenant.origins });
  const taken = new WeakSet<Response>();
  let away = false;
  return {
    visitor,
    async open(url) {
      away = false;
      await visitor.open(url);
    },
    async signIn() {
      if (visitor.text.includes("Pick an account")) await visitor.press(person.address);
      if (visitor.title === "Verify your identity") await visitor.press("Approve sign-in");
    },
    takeDeparture() {
      const { departure } = visitor;
      if (!departure || taken.has(departure)) return undefined;
      taken.add(departure);
      return departure.headers.get("location") ?? undefined;
    },
    get closesItself() {
      return !away && visitor.title !== "" && door.pageOf(person.name).includes('src="/-/close.js"');
    },
    get isOnPage() {
      return !away && visitor.title !== "";
    },
    leave() {
      away = true;
    },
    get html() {
      return door.pageOf(person.name);
    },
  };
}
