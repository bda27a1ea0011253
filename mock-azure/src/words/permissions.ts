import { ar as arRoles } from "./app-roles/ar.ts";
import { de as deRoles } from "./app-roles/de.ts";
import { en as enRoles } from "./app-roles/en.ts";
import { es as esRoles } from "./app-roles/es.ts";
import { fr as frRoles } from "./app-roles/fr.ts";
import { ja as jaRoles } from "./app-roles/ja.ts";
import { ar as arDirectory } from "./directory-permissions/ar.ts";
import { de as deDirectory } from "./directory-permissions/de.ts";
import { en as enDirectory } from "./directory-permissions/en.ts";
import { es as esDirectory } from "./directory-permissions/es.ts";
import { fr as frDirectory } from "./directory-permissions/fr.ts";
import { ja as jaDirectory } from "./directory-permissions/ja.ts";
import type { Language } from "./language.ts";
import type { Template } from "./message.ts";
import type { PermissionText } from "./permission-text.ts";
import { ar as arPersonal } from "./personal-permissions/ar.ts";
import { de as dePersonal } from "./personal-permissions/de.ts";
import { en as enPersonal } from "./personal-permissions/en.ts";
import { es as esPersonal } from "./personal-permissions/es.ts";
import { fr as frPersonal } from "./personal-permissions/fr.ts";
import { ja as jaPersonal } from "./personal-permissions/ja.ts";
import { disguise } from "./pseudo.ts";
import { ar as arWorkplace } from "./workplace-permissions/ar.ts";
import { de as deWorkplace } from "./workplace-permissions/de.ts";
import { en as enWorkplace } from "./workplace-permissions/en.ts";
import { es as esWorkplace } from "./workplace-permissions/es.ts";
import { fr as frWorkplace } from "./workplace-permissions/fr.ts";
import { ja as jaWorkplace } from "./workplace-permissions/ja.ts";

/** Names of delegated permissions of Microsoft Graph. */
export type PermissionName = keyof typeof enPersonal | keyof typeof enWorkplace | keyof typeof enDirectory;

/** Names of application permissions of Microsoft Graph. */
export type AppRoleName = keyof typeof enRoles;

/** Whom a page speaks to. */
export type Audience = "user" | "admin";

/** What a page says of a permission. */
export interface PermissionWords {
  readonly name: string;
  /** Says what the application may do. */
  readonly explanation: Template<"app">;
}

/** Whoever knows the language, as words do. */
type Spoken = Readonly<Record<"language", Language>>;

type Written = Exclude<Language, "en-XA">;
type Area = Readonly<Record<string, PermissionText>>;

const DELEGATED: Readonly<Record<Written, readonly Area[]>> = {
  en: [enPersonal, enWorkplace, enDirectory],
  de: [dePersonal, deWorkplace, deDirectory],
  es: [esPersonal, esWorkplace, esDirectory],
  fr: [frPersonal, frWorkplace, frDirectory],
  ja: [jaPersonal, jaWorkplace, jaDirectory],
  ar: [arPersonal, arWorkplace, arDirectory],
};

const APPLICATION: Readonly<Record<Written, readonly Area[]>> = {
  en: [enRoles],
  de: [deRoles],
  es: [esRoles],
  fr: [frRoles],
  ja: [jaRoles],
  ar: [arRoles],
};

type Wording = Readonly<Record<Audience, { readonly name: string; readonly explanation: string }>>;

const spell = ([
  name,
  explanation,
  adminName = name,
  adminExplanation = explanation,
]: PermissionText): Wording => ({
  user: { name, explanation },
  admin: { name: adminName, explanation: adminExplanation },
});

function find(
  areas: Readonly<Record<Written, readonly Area[]>>,
  name: string,
  { language }: Spoken,
): Wording | undefined {
  const text = areas[language === "en-XA" ? "en" : language].find((area) => Object.hasOwn(area, name))?.[
    name
  ];
  return text && spell(text);
}

function speak({ name, explanation }: Wording[Audience], { language }: Spoken): PermissionWords {
  const finish = language === "en-XA" ? disguise : (text: string) => text;
  return { name: finish(name), explanation: finish(explanation) as unknown as Template<"app"> };
}

/** Names and explains a delegated permission of Microsoft Graph; `undefined` where nobody here knows it. */
export function permissionWords(
  name: string,
  audience: Audience,
  words: Spoken,
): PermissionWords | undefined {
  const wording = find(DELEGATED, name, words);
  return wording && speak(wording[audience], words);
}

/** Names and explains an application permission of Microsoft Graph. */
export function appRoleWords(name: string, words: Spoken): PermissionWords | undefined {
  const wording = find(APPLICATION, name, words);
  return wording && speak(wording.admin, words);
}

/** What Microsoft Graph itself says of a delegated permission, in English; `{app}` stands for the application. */
export const permissionInEnglish = (name: PermissionName): Wording =>
  spell({ ...enPersonal, ...enWorkplace, ...enDirectory }[name]);

/** What it says of an application permission. */
export const appRoleInEnglish = (name: AppRoleName): Wording["admin"] => spell(enRoles[name]).admin;
