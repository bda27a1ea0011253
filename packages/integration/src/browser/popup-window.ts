import { EventType, type IPublicClientApplication } from "@azure/msal-browser";

/**
 * Closes the sign-in window when nobody waits for it any more.
 *
 * @param application - opens the window
 * @param signal - aborted when the attempt is given up
 * @returns ends the watch
 */
export function closePopupOnAbort(
  application: IPublicClientApplication,
  signal: AbortSignal | undefined,
): () => void {
  if (!signal) return () => undefined;
  let popup: Window | undefined;
  const callback = application.addEventCallback(
    ({ payload }) => {
      if (payload && "popupWindow" in payload) popup = payload.popupWindow;
      if (signal.aborted) popup?.close();
    },
    [EventType.POPUP_OPENED],
  );
  const close = () => popup?.close();
  signal.addEventListener("abort", close, { once: true });
  return () => {
    signal.removeEventListener("abort", close);
    if (callback !== null) application.removeEventCallback(callback);
  };
}
