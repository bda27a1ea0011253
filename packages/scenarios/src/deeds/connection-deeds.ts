import type { connectionWords } from "../vocabulary/connection-words.ts";
import { type ActorDeeds, ImpossibleStep } from "./deed.ts";

/** What people do in the app's settings. */
export const connectionDeeds: ActorDeeds<typeof connectionWords> = {
  connects: ({ connection }, given = {}) =>
    connection.act(
      (integration) =>
        integration.connect({
          ...(given.again && { restart: true }),
          ...(given.permissions && { scopes: given.permissions }),
        }),
      { stopsAtSignIn: given["stops at sign-in"] ?? false },
    ),
  cancels: ({ connection }) => connection.act((integration) => integration.cancel()),
  "comes back": ({ connection, browser }) => {
    browser.leave();
    return connection.comeBack();
  },
  "closes the window": async ({ connection, browser, person }) => {
    if (!browser.isOnPage)
      throw new ImpossibleStep(
        `${person.displayName} stands on no page of Microsoft's that could be closed.`,
      );
    browser.leave();
    await connection.closeWindow();
  },
  "reopens the app": ({ connection }) => connection.reopen(),
  checks: ({ connection }, given) =>
    connection.act((integration) => integration.check({ quietly: given?.quietly ?? false })),
  disconnects: ({ connection }) => connection.act((integration) => integration.disconnect()),
  "says that a request was sent": ({ connection }) =>
    connection.act((integration) => integration.requestSent()),
  "says that the request was denied": ({ connection }) =>
    connection.act((integration) => integration.requestDenied()),
  "says that the request expired": ({ connection }) =>
    connection.act((integration) => integration.requestExpired()),
  "connects in another tab": ({ connection }) => connection.inOtherTab((tab) => tab.connect()),
  "disconnects in another tab": ({ connection }) => connection.inOtherTab((tab) => tab.disconnect()),
  "needs a new token": ({ connection }) => connection.renewToken(),
};
