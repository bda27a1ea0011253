import type { HostVoice } from "../../http/host-voice.ts";
import { MAILBOXES_PATH } from "../../views/mail/mailbox-pages.ts";
import { createPageVoice } from "../page-voice.ts";

/** How the mailboxes' host says what no route decides. */
export const mailVoice: HostVoice = createPageVoice({
  name: (text) => text.mailbox.outlook,
  home: MAILBOXES_PATH,
});
