import { createApp, markRaw } from "vue";
import { openConnection } from "../connection.ts";
import Settings from "./settings.vue";

/** Shows the settings in a place of the page. */
export function startVue(place: HTMLElement): void {
  // The connection is no data of Vue's: left raw, it stays the object that it is.
  createApp(Settings, { integration: markRaw(openConnection()) }).mount(place);
}
