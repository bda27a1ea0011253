import { assertNever } from "@consentra/protocol";
import type { PermissionLine } from "../domain/sign-in/sign-in-outcome.ts";
import { appRoleWords, permissionWords } from "../words/permissions.ts";
import type { Words } from "../words/words.ts";

/** How a page names a permission. */
export function permissionName(line: PermissionLine, words: Words): string {
  switch (line.kind) {
    case "delegated":
      return permissionWords(line.value, line.audience, words)?.name ?? line.value;
    case "application":
      return appRoleWords(line.value, words)?.name ?? line.value;
    case "registered":
      return line.name;
    default:
      return assertNever(line);
  }
}

/** What it says an application may do with it. */
export function permissionExplanation(line: PermissionLine, app: string, words: Words): string {
  switch (line.kind) {
    case "delegated": {
      const spoken = permissionWords(line.value, line.audience, words);
      return spoken ? words.say(spoken.explanation, { app }) : "";
    }
    case "application": {
      const spoken = appRoleWords(line.value, words);
      return spoken ? words.say(spoken.explanation, { app }) : "";
    }
    case "registered":
      return line.description;
    default:
      return assertNever(line);
  }
}
