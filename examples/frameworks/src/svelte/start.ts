import { mount } from "svelte";
import { openConnection } from "../connection.ts";
import Settings from "./settings.svelte";

/** Shows the settings in a place of the page. */
export function startSvelte(target: HTMLElement): void {
  mount(Settings, { target, props: { integration: openConnection() } });
}
