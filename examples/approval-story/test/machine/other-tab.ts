import type { Stage } from "./stage.ts";
import { departureOf } from "./user-walks.ts";

/** The user connects in another tab. */
export async function connectsElsewhere({ openTab, organization, user, secrets }: Stage): Promise<void> {
  await organization.approves();
  const tab = openTab();
  const state = await tab.connect();
  const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
  await user.signsInFor(url ?? "");
  const callback = departureOf(user.visitor);
  secrets.note(callback);
  await tab.complete(callback);
  tab.dispose();
}

/** The user clicks Disconnect in another tab. */
export async function disconnectsElsewhere({ openTab }: Stage): Promise<void> {
  const tab = openTab();
  await tab.disconnect();
  tab.dispose();
}
