import type { HostVoice } from "../../http/host-voice.ts";
import { CONTROL_PATHS } from "../../views/control/paths.ts";
import { createPageVoice } from "../page-voice.ts";

/** How the mock's own pages say what no route does. */
export const controlVoice: HostVoice = createPageVoice({
  name: ({ frame }) => frame.mockLabel,
  home: CONTROL_PATHS.home,
});
