import { de as approval } from "./approval/de.ts";
import { de as buttons } from "./buttons/de.ts";
import { de as consent } from "./consent/de.ts";
import { de as device } from "./device/de.ts";
import type { english } from "./english.ts";
import { de as errors } from "./errors/de.ts";
import { de as frame } from "./frame/de.ts";
import { de as mailbox } from "./mailbox/de.ts";
import { de as mails } from "./mails/de.ts";
import type { Translation } from "./message.ts";
import { de as portal } from "./portal/de.ts";
import { de as report } from "./report/de.ts";
import { de as signIn } from "./sign-in/de.ts";
import { de as signOut } from "./sign-out/de.ts";

export const german: Translation<typeof english> = {
  approval,
  buttons,
  consent,
  device,
  errors,
  frame,
  mailbox,
  mails,
  portal,
  report,
  signIn,
  signOut,
};
