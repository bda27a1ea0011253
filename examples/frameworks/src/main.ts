import "@consentra/elements/define";
import { startAngular } from "./angular/start.ts";
import { startReact } from "./react/start.tsx";
import { startSvelte } from "./svelte/start.ts";
import { startVue } from "./vue/start.ts";

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no place for ${id}.`);
  return found;
};

startReact(place("react"));
startVue(place("vue"));
startSvelte(place("svelte"));
await startAngular();
