import { ar as activity } from "./activity/ar.ts";
import { ar as applications } from "./applications/ar.ts";
import { ar as approval } from "./approval/ar.ts";
import { ar as buttons } from "./buttons/ar.ts";
import { ar as consent } from "./consent/ar.ts";
import { ar as device } from "./device/ar.ts";
import type { english } from "./english.ts";
import { ar as errors } from "./errors/ar.ts";
import { ar as fields } from "./fields/ar.ts";
import { ar as frame } from "./frame/ar.ts";
import { ar as grants } from "./grants/ar.ts";
import { ar as logs } from "./logs/ar.ts";
import { ar as mailbox } from "./mailbox/ar.ts";
import { ar as mails } from "./mails/ar.ts";
import { ar as meetings } from "./meetings/ar.ts";
import type { Translation } from "./message.ts";
import { ar as overview } from "./overview/ar.ts";
import { ar as people } from "./people/ar.ts";
import { ar as portal } from "./portal/ar.ts";
import { ar as problems } from "./problems/ar.ts";
import { ar as refusals } from "./refusals/ar.ts";
import { ar as report } from "./report/ar.ts";
import { ar as requests } from "./requests/ar.ts";
import { ar as roles } from "./roles/ar.ts";
import { ar as settings } from "./settings/ar.ts";
import { ar as signIn } from "./sign-in/ar.ts";
import { ar as signOut } from "./sign-out/ar.ts";
import { ar as world } from "./world/ar.ts";

export const arabic: Translation<typeof english> = {
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
