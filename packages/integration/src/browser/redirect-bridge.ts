/**
 * What the application's redirect page imports: hands Microsoft's answer to the page that asked, and closes the
 * pop-up or goes back to the page that was left. The page needs nothing else, and must allow being framed by its own
 * origin.
 *
 * @module
 */
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import { ANSWERS, markOf } from "./answer-channel.ts";

const mark = markOf(location);
if (mark !== undefined) {
  const channel = new BroadcastChannel(ANSWERS);
  channel.postMessage(mark);
  channel.close();
}
void broadcastResponseToMainFrame();
