import { en as activity } from "./activity/en.ts";
import { en as applications } from "./applications/en.ts";
import { en as approval } from "./approval/en.ts";
import { en as buttons } from "./buttons/en.ts";
import { en as consent } from "./consent/en.ts";
import { en as device } from "./device/en.ts";
import { en as errors } from "./errors/en.ts";
import { en as fields } from "./fields/en.ts";
import { en as frame } from "./frame/en.ts";
import { en as grants } from "./grants/en.ts";
import { en as logs } from "./logs/en.ts";
import { en as mailbox } from "./mailbox/en.ts";
import { en as mails } from "./mails/en.ts";
import { en as meetings } from "./meetings/en.ts";
import { en as overview } from "./overview/en.ts";
import { en as people } from "./people/en.ts";
import { en as portal } from "./portal/en.ts";
import { en as problems } from "./problems/en.ts";
import { en as refusals } from "./refusals/en.ts";
import { en as report } from "./report/en.ts";
import { en as requests } from "./requests/en.ts";
import { en as roles } from "./roles/en.ts";
import { en as settings } from "./settings/en.ts";
import { en as signIn } from "./sign-in/en.ts";
import { en as signOut } from "./sign-out/en.ts";
import { en as world } from "./world/en.ts";

/** Every text of the tenant's pages and mails; the other languages must have the same. */
export const english = {
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
} as const;
