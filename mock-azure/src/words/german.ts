import { de as activity } from "./activity/de.ts";
import { de as applications } from "./applications/de.ts";
import { de as approval } from "./approval/de.ts";
import { de as buttons } from "./buttons/de.ts";
import { de as consent } from "./consent/de.ts";
import { de as device } from "./device/de.ts";
import type { english } from "./english.ts";
import { de as errors } from "./errors/de.ts";
import { de as fields } from "./fields/de.ts";
import { de as frame } from "./frame/de.ts";
import { de as grants } from "./grants/de.ts";
import { de as logs } from "./logs/de.ts";
import { de as mailbox } from "./mailbox/de.ts";
import { de as mails } from "./mails/de.ts";
import { de as meetings } from "./meetings/de.ts";
import type { Translation } from "./message.ts";
import { de as overview } from "./overview/de.ts";
import { de as people } from "./people/de.ts";
import { de as portal } from "./portal/de.ts";
import { de as problems } from "./problems/de.ts";
import { de as refusals } from "./refusals/de.ts";
import { de as report } from "./report/de.ts";
import { de as requests } from "./requests/de.ts";
import { de as roles } from "./roles/de.ts";
import { de as settings } from "./settings/de.ts";
import { de as signIn } from "./sign-in/de.ts";
import { de as signOut } from "./sign-out/de.ts";
import { de as world } from "./world/de.ts";

export const german: Translation<typeof english> = {
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
