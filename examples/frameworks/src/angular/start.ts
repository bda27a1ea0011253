// Templates are compiled in the page here; the Angular CLI does so beforehand.
import "@angular/compiler";
import { bootstrapApplication } from "@angular/platform-browser";
import { Settings } from "./settings.ts";

/** Shows the settings in their tag. */
export async function startAngular(): Promise<void> {
  await bootstrapApplication(Settings);
}
