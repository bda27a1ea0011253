import { BASE_STYLES } from "./styles/base.ts";
import { FORM_STYLES } from "./styles/form.ts";
import { FRAME_STYLES } from "./styles/frame.ts";
import { PANEL_STYLES } from "./styles/panel.ts";
import { PRINT_STYLES } from "./styles/print.ts";
import { TABLE_STYLES } from "./styles/table.ts";

/** The one style sheet of all pages: system fonts, light and dark, from phone to desk, and on paper. */
export const STYLE_SHEET = [
  BASE_STYLES,
  FRAME_STYLES,
  PANEL_STYLES,
  FORM_STYLES,
  TABLE_STYLES,
  PRINT_STYLES,
].join("");
