import { ar as approval } from "./approval/ar.ts";
import { ar as buttons } from "./buttons/ar.ts";
import { ar as consent } from "./consent/ar.ts";
import { ar as device } from "./device/ar.ts";
import type { english } from "./english.ts";
import { ar as errors } from "./errors/ar.ts";
import { ar as frame } from "./frame/ar.ts";
import { ar as mailbox } from "./mailbox/ar.ts";
import { ar as mails } from "./mails/ar.ts";
import type { Translation } from "./message.ts";
import { ar as portal } from "./portal/ar.ts";
import { ar as report } from "./report/ar.ts";
import { ar as signIn } from "./sign-in/ar.ts";
import { ar as signOut } from "./sign-out/ar.ts";

export const arabic: Translation<typeof english> = {
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
