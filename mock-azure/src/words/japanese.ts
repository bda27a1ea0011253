import { ja as approval } from "./approval/ja.ts";
import { ja as buttons } from "./buttons/ja.ts";
import { ja as consent } from "./consent/ja.ts";
import { ja as device } from "./device/ja.ts";
import type { english } from "./english.ts";
import { ja as errors } from "./errors/ja.ts";
import { ja as frame } from "./frame/ja.ts";
import { ja as mailbox } from "./mailbox/ja.ts";
import { ja as mails } from "./mails/ja.ts";
import type { Translation } from "./message.ts";
import { ja as portal } from "./portal/ja.ts";
import { ja as report } from "./report/ja.ts";
import { ja as signIn } from "./sign-in/ja.ts";
import { ja as signOut } from "./sign-out/ja.ts";

export const japanese: Translation<typeof english> = {
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
