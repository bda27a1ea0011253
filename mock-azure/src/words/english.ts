import { en as approval } from "./approval/en.ts";
import { en as buttons } from "./buttons/en.ts";
import { en as consent } from "./consent/en.ts";
import { en as device } from "./device/en.ts";
import { en as errors } from "./errors/en.ts";
import { en as frame } from "./frame/en.ts";
import { en as mailbox } from "./mailbox/en.ts";
import { en as mails } from "./mails/en.ts";
import { en as portal } from "./portal/en.ts";
import { en as report } from "./report/en.ts";
import { en as signIn } from "./sign-in/en.ts";
import { en as signOut } from "./sign-out/en.ts";

/** Every text of the tenant's pages and mails; the other languages must have the same. */
export const english = {
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
} as const;
