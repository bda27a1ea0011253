import { es as activity } from "./activity/es.ts";
import { es as applications } from "./applications/es.ts";
import { es as approval } from "./approval/es.ts";
import { es as buttons } from "./buttons/es.ts";
import { es as consent } from "./consent/es.ts";
import { es as device } from "./device/es.ts";
import type { english } from "./english.ts";
import { es as errors } from "./errors/es.ts";
import { es as fields } from "./fields/es.ts";
import { es as frame } from "./frame/es.ts";
import { es as grants } from "./grants/es.ts";
import { es as logs } from "./logs/es.ts";
import { es as mailbox } from "./mailbox/es.ts";
import { es as mails } from "./mails/es.ts";
import { es as meetings } from "./meetings/es.ts";
import type { Translation } from "./message.ts";
import { es as overview } from "./overview/es.ts";
import { es as people } from "./people/es.ts";
import { es as portal } from "./portal/es.ts";
import { es as problems } from "./problems/es.ts";
import { es as refusals } from "./refusals/es.ts";
import { es as report } from "./report/es.ts";
import { es as requests } from "./requests/es.ts";
import { es as roles } from "./roles/es.ts";
import { es as settings } from "./settings/es.ts";
import { es as signIn } from "./sign-in/es.ts";
import { es as signOut } from "./sign-out/es.ts";
import { es as world } from "./world/es.ts";

export const spanish: Translation<typeof english> = {
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
