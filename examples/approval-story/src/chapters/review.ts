import type { Stage } from "../stage.ts";

/** The administrator gets mail, follows it into the portal, reviews the permissions and grants them. */
export async function review({ tenant, narrator }: Stage): Promise<void> {
  const { administrator } = tenant.people;
  const { visitor } = administrator;

  narrator.chapter("The administrator's review");
  narrator.step(administrator.displayName, "finds a mail in the inbox");
  narrator.mail(tenant.inbox(administrator.address).at(-1));
  await visitor.open(`${tenant.origins.mail}/mail/${encodeURIComponent(administrator.address)}`);
  await visitor.press(tenant.inbox(administrator.address).at(-1)?.subject ?? "");
  await visitor.press("Review request");
  await visitor.press(administrator.address);
  narrator.step(
    administrator.displayName,
    `presses "Review request", signs in to the portal and sees "${visitor.title}"`,
  );
  await visitor.press(tenant.app.displayName);
  narrator.step(administrator.displayName, `opens the request: "${visitor.title}"`);
  await visitor.press("Review permissions and consent");
  await visitor.press(administrator.address);
  narrator.step(
    administrator.displayName,
    `presses "Review permissions and consent", signs in and sees "${visitor.title}"`,
  );
  for (const { name, text } of permissionsOn(visitor.text)) narrator.detail("permission", `${name}: ${text}`);
  await visitor.press("Accept");
  narrator.step(administrator.displayName, `accepts for the whole organization: "${visitor.title}"`);
  narrator.because(tenant);
  narrator.mail(tenant.inbox(tenant.people.requester.address).at(-1));
  await visitor.open(`${tenant.origins.portal}/enterprise-applications/all-applications`);
  const listed = visitor.text.includes(tenant.app.displayName);
  narrator.step(
    administrator.displayName,
    `looks at All applications: ${tenant.app.displayName} is ${listed ? "listed" : "missing"}`,
  );
}

/** The three permissions of a calendar integration, as the page explains them. */
function permissionsOn(pageText: string): readonly { readonly name: string; readonly text: string }[] {
  const names = [
    "Maintain access to data you have given it access to",
    "View your basic profile",
    "Have full access to your calendars",
  ];
  return names.map((name, index) => {
    const from = pageText.indexOf(name);
    if (from < 0) throw new Error(`The page does not list "${name}".`);
    const next = names[index + 1];
    const to = next === undefined ? pageText.indexOf("If you accept", from) : pageText.indexOf(next, from);
    return { name, text: pageText.slice(from + name.length, to).trim() };
  });
}
