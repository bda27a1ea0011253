import { ja as activity } from "./activity/ja.ts";
import { ja as applications } from "./applications/ja.ts";
import { ja as approval } from "./approval/ja.ts";
import { ja as buttons } from "./buttons/ja.ts";
import { ja as consent } from "./consent/ja.ts";
import { ja as device } from "./device/ja.ts";
import type { english } from "./english.ts";
import { ja as errors } from "./errors/ja.ts";
import { ja as fields } from "./fields/ja.ts";
import { ja as frame } from "./frame/ja.ts";
import { ja as grants } from "./grants/ja.ts";
import { ja as logs } from "./logs/ja.ts";
import { ja as mailbox } from "./mailbox/ja.ts";
import { ja as mails } from "./mails/ja.ts";
import { ja as meetings } from "./meetings/ja.ts";
import type { Translation } from "./message.ts";
import { ja as overview } from "./overview/ja.ts";
import { ja as people } from "./people/ja.ts";
import { ja as portal } from "./portal/ja.ts";
import { ja as problems } from "./problems/ja.ts";
import { ja as refusals } from "./refusals/ja.ts";
import { ja as report } from "./report/ja.ts";
import { ja as requests } from "./requests/ja.ts";
import { ja as roles } from "./roles/ja.ts";
import { ja as settings } from "./settings/ja.ts";
import { ja as signIn } from "./sign-in/ja.ts";
import { ja as signOut } from "./sign-out/ja.ts";
import { ja as world } from "./world/ja.ts";

export const japanese: Translation<typeof english> = {
  activity,
  applications,
  approval,
  buttons,
  consent,
  device,
  errors,
  fields,
  frame,
  grants,
  logs,
  mailbox,
  mails,
  meetings,
  overview,
  people,
  portal,
  problems,
  refusals,
  report,
  requests,
  roles,
  settings,
  signIn,
  signOut,
  world,
};
