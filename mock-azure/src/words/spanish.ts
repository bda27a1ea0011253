import { es as approval } from "./approval/es.ts";
import { es as buttons } from "./buttons/es.ts";
import { es as consent } from "./consent/es.ts";
import { es as device } from "./device/es.ts";
import type { english } from "./english.ts";
import { es as errors } from "./errors/es.ts";
import { es as frame } from "./frame/es.ts";
import { es as mailbox } from "./mailbox/es.ts";
import { es as mails } from "./mails/es.ts";
import type { Translation } from "./message.ts";
import { es as portal } from "./portal/es.ts";
import { es as report } from "./report/es.ts";
import { es as signIn } from "./sign-in/es.ts";
import { es as signOut } from "./sign-out/es.ts";

export const spanish: Translation<typeof english> = {
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
