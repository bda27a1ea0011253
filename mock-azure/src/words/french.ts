import { fr as approval } from "./approval/fr.ts";
import { fr as buttons } from "./buttons/fr.ts";
import { fr as consent } from "./consent/fr.ts";
import { fr as device } from "./device/fr.ts";
import type { english } from "./english.ts";
import { fr as errors } from "./errors/fr.ts";
import { fr as frame } from "./frame/fr.ts";
import { fr as mailbox } from "./mailbox/fr.ts";
import { fr as mails } from "./mails/fr.ts";
import type { Translation } from "./message.ts";
import { fr as portal } from "./portal/fr.ts";
import { fr as report } from "./report/fr.ts";
import { fr as signIn } from "./sign-in/fr.ts";
import { fr as signOut } from "./sign-out/fr.ts";

export const french: Translation<typeof english> = {
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
