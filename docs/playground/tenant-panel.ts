import type { BrowserTenant } from "@consentra/mock-azure/browser";
import { element, part } from "./parts.ts";

/** Everybody but the user of the product has a browser of their own here. */
export const ADMINISTRATOR = "administrator";

interface View {
  readonly name: string;
  readonly url: string;
  /** How many mails wait, where it is a mailbox. */
  count?(): Promise<number>;
}

async function viewsOf(tenant: BrowserTenant): Promise<readonly View[]> {
  const { people } = await tenant.control.state();
  const { portal, mail, control } = tenant.originsFor(ADMINISTRATOR);
  const mailbox = (name: string, address = ""): View => ({
    name,
    url: `${mail}/mail/${encodeURIComponent(address)}`,
    count: async () => (await tenant.control.mail(address)).length,
  });
  return [
    { name: "Admin center", url: `${portal}/enterprise-applications/admin-consent-requests` },
    mailbox("Administrator's mail", people.administrator?.mailbox),
    mailbox("User's mail", people.requester?.mailbox),
    { name: "What was answered", url: `${control}/activity` },
    { name: "World", url: `${control}/world` },
  ];
}

/** Shows the tenant's pages, one at a time; how many mails wait stands behind each mailbox's name. */
export async function startTenantPanel(tenant: BrowserTenant): Promise<void> {
  const frame = part("iframe", "tenant-view");
  const views = await viewsOf(tenant);
  const links = views.map(({ name, url }) =>
    element("a", { href: url, target: frame.name, textContent: name }),
  );
  part("nav", "tenant-views").replaceChildren(...links);
  const choose = (chosen: HTMLAnchorElement) => {
    for (const link of links) link.toggleAttribute("aria-current", link === chosen);
  };
  for (const link of links) link.addEventListener("click", () => choose(link));
  const count = () =>
    Promise.all(
      views.map(async (view, index) => {
        const mails = await view.count?.();
        if (mails !== undefined) links[index]?.replaceChildren(`${view.name} (${String(mails)})`);
      }),
    );
  tenant.subscribe(() => void count());
  await count();
  const [first] = links;
  if (!first) return;
  choose(first);
  frame.src = first.href;
}
