import type { Stage } from "../stage.ts";

/** Approval connects nobody: the user clicks once more. A colleague needs no approval any more. */
export async function connected({ tenant, product, narrator }: Stage): Promise<void> {
  const { requester, colleague } = tenant.people;

  narrator.chapter("Connect once more");
  narrator.step("Meetings", "still waits: nothing told it of the approval");
  narrator.status(product.connectionOf(requester));
  await product.clickConnect(requester);
  narrator.step(requester.displayName, "clicks Connect again; no page stands in the way");
  narrator.because(tenant);
  narrator.status(product.connectionOf(requester));

  narrator.chapter("A colleague");
  await product.clickConnect(colleague);
  narrator.step(colleague.displayName, "clicks Connect for the first time, and needs no approval");
  narrator.status(product.connectionOf(colleague));
}
