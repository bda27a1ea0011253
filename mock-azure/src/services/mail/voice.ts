import type { HostVoice } from "../../http/host-voice.ts";
import { MAILBOXES_PATH } from "../../views/mail/mailbox-pages.ts";
import { graphVoice } from "../graph/voice.ts";
import { createPageVoice } from "../page-voice.ts";

const pages = createPageVoice({ name: (text) => text.mailbox.outlook, home: MAILBOXES_PATH });

/** How the mailboxes' host says what no route decides: apps that upload to it read no pages. */
export const mailVoice: HostVoice = {
  ...pages,
  faulted: (fault, tools, onPage) => (onPage ? pages : graphVoice).faulted(fault, tools, onPage),
};
