import type { HostVoice } from "../http/host-voice.ts";
import type { HostRole } from "../http/hosts.ts";
import { controlVoice } from "./control/voice.ts";
import { graphVoice } from "./graph/voice.ts";
import { loginVoice } from "./login/voice.ts";
import { mailVoice } from "./mail/voice.ts";
import { portalVoice } from "./portal/voice.ts";

/** How each part says what no route decides. */
export const voices: Readonly<Record<HostRole, HostVoice>> = {
  login: loginVoice,
  graph: graphVoice,
  portal: portalVoice,
  mail: mailVoice,
  control: controlVoice,
};
