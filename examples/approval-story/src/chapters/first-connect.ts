import type { Stage } from "../stage.ts";

/** The user clicks Connect, meets the wall, and asks for approval. */
export async function firstConnect({ tenant, product, narrator }: Stage): Promise<void> {
  const { requester } = tenant.people;
  const connection = product.connectionOf(requester);

  narrator.chapter("The first Connect");
  narrator.step(
    requester.displayName,
    "opens Settings -> Meetings and clicks Connect beside Office 365 calendar",
  );
  narrator.status(connection);
  await product.clickConnect(requester);
  narrator.step(requester.displayName, `signs in, and stands on the page "${requester.visitor.title}"`);
  narrator.because(tenant);
  narrator.status(connection);

  narrator.chapter("The request");
  await requester.requestsApproval("Customers book me through Meetings; it must know when I am free.");
  narrator.step(requester.displayName, `writes a justification and sees "${requester.visitor.title}"`);
  narrator.because(tenant);
  narrator.mail(tenant.inbox(requester.address).at(-1));
  await requester.visitor.press("Back to app");
  await product.arrive(requester, requester.visitor.departure);
  narrator.step("Meetings", "hears only that the user came back, looks silently, and finds consent missing");
  narrator.status(connection);
  await connection.requestSent();
  narrator.step(requester.displayName, "tells Meetings that a request was sent");
  narrator.status(connection);

  narrator.chapter("Connect before approval");
  await product.clickConnect(requester);
  narrator.step(
    requester.displayName,
    `clicks Connect again and still stands on "${requester.visitor.title}"`,
  );
  await requester.visitor.press("Cancel");
  await product.arrive(requester, requester.visitor.departure);
  narrator.status(connection);
}
