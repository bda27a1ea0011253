import { EventType, type IPublicClientApplication } from "@azure/msal-browser";
import { ANSWERS } from "./answer-channel.ts";

/** Milliseconds between two looks at the window. */
const LOOK_EVERY = 250;

/** Milliseconds on another origin after which the handle can be believed. */
const PROVEN = 1000;

/** Milliseconds for an answer that is on its way when the window closes. */
const PATIENCE = 1000;

/** The window of one attempt. */
export interface PopupWatch {
  /** Resolves when the user has closed the window; never for a window whose fate cannot be known. */
  readonly closed: Promise<void>;
  close(): void;
  /** Ends the watch; the window stays as it is. */
  stop(): void;
}

/**
 * Watches the sign-in window. Microsoft's library does not, because a page that isolates itself (COOP) makes its window
 * look closed while the user is still reading it. So a window counts as closed only
 *
 * - after it stood open on another origin for a second: the application's own isolation cuts the handle the moment the
 *   window gets there;
 * - when the page has the focus, as it gets it back from a window that closes: a page on the way, such as another
 *   identity provider's, that cuts the handle keeps the focus itself;
 * - when no answer came: the redirect page tells of one before it closes the window.
 *
 * @param application - opens the window
 * @param mark - of this attempt, as its `state`
 * @returns the watch
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Opener-Policy
 */
export function watchPopup(application: IPublicClientApplication, mark: string): PopupWatch {
  let popup: Window | undefined;
  let given = false;
  let report = () => {};
  const closed = new Promise<void>((resolve) => (report = resolve));
  const callback = application.addEventCallback(
    ({ payload }) => {
      if (payload && "popupWindow" in payload) popup = payload.popupWindow;
      if (given) popup?.close();
    },
    [EventType.POPUP_OPENED],
  );
  const answers = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(ANSWERS);
  if (answers) {
    answers.onmessage = ({ data }) => {
      if (data === mark) stopLooking();
    };
  }

  let elsewhere = 0;
  let gone = 0;
  let focused = 0;
  const look = () => {
    if (!popup) return;
    if (!popup.closed) {
      if (isElsewhere(popup)) elsewhere += LOOK_EVERY;
      return;
    }
    gone += LOOK_EVERY;
    if (document.hasFocus()) focused += LOOK_EVERY;
    const isProven = elsewhere >= PROVEN;
    const isUnknowable = !isProven || (gone > PATIENCE && focused === 0);
    const isClosed = isProven && focused > PATIENCE;
    if (isUnknowable || isClosed) stopLooking();
    if (isClosed) report();
  };
  const timer = setInterval(look, LOOK_EVERY);
  const stopLooking = () => {
    clearInterval(timer);
    answers?.close();
  };

  return {
    closed,
    close() {
      given = true;
      popup?.close();
    },
    stop() {
      stopLooking();
      if (callback !== null) application.removeEventCallback(callback);
    },
  };
}

function isElsewhere(popup: Window): boolean {
  try {
    return !popup.location.href;
  } catch {
    return true;
  }
}
