import type { HostVoice } from "../../http/host-voice.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { createPageVoice } from "../page-voice.ts";

/** How the portal says what no route decides. */
export const portalVoice: HostVoice = createPageVoice({
  name: (text) => text.portal.name,
  home: PORTAL_PATHS.overview,
});
