import { fr as activity } from "./activity/fr.ts";
import { fr as applications } from "./applications/fr.ts";
import { fr as approval } from "./approval/fr.ts";
import { fr as buttons } from "./buttons/fr.ts";
import { fr as consent } from "./consent/fr.ts";
import { fr as device } from "./device/fr.ts";
import type { english } from "./english.ts";
import { fr as errors } from "./errors/fr.ts";
import { fr as fields } from "./fields/fr.ts";
import { fr as frame } from "./frame/fr.ts";
import { fr as grants } from "./grants/fr.ts";
import { fr as logs } from "./logs/fr.ts";
import { fr as mailbox } from "./mailbox/fr.ts";
import { fr as mails } from "./mails/fr.ts";
import { fr as meetings } from "./meetings/fr.ts";
import type { Translation } from "./message.ts";
import { fr as overview } from "./overview/fr.ts";
import { fr as people } from "./people/fr.ts";
import { fr as portal } from "./portal/fr.ts";
import { fr as problems } from "./problems/fr.ts";
import { fr as refusals } from "./refusals/fr.ts";
import { fr as report } from "./report/fr.ts";
import { fr as requests } from "./requests/fr.ts";
import { fr as roles } from "./roles/fr.ts";
import { fr as settings } from "./settings/fr.ts";
import { fr as signIn } from "./sign-in/fr.ts";
import { fr as signOut } from "./sign-out/fr.ts";
import { fr as world } from "./world/fr.ts";

export const french: Translation<typeof english> = {
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
