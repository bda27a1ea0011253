import { defineCalendarConnection } from "@consentra/elements";
import { LANGUAGES } from "@consentra/elements/messages";
import { openConnections } from "@consentra/elements/testing";
import { readLook, showLook } from "./look.ts";
import { shelf } from "./shelf.ts";

defineCalendarConnection();

const form = document.querySelector("form");
const main = document.querySelector("main");
if (!form || !main) throw new Error("The page has no place for the gallery.");

const connections = await openConnections();
const option = (text: string) => Object.assign(document.createElement("option"), { textContent: text });
form.querySelector("[name=language]")?.append(...LANGUAGES.map(option));
form.querySelector("[name=card]")?.append(...connections.map(({ name }) => option(name)));
main.append(...connections.map(shelf));

/** Shows the cards as the form says, and says so when every card has been drawn. */
async function show(fields: HTMLFormElement, place: HTMLElement): Promise<void> {
  const look = readLook(fields);
  await showLook(place, look);
  place.dataset.shown = `${look.language} ${look.theme} ${look.width}`;
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) field.value = value;
}
form.addEventListener("change", () => void show(form, main));
await show(form, main);
