import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openConnection } from "../connection.ts";
import { Settings } from "./settings.tsx";

/** Shows the settings in a place of the page. */
export function startReact(place: HTMLElement): void {
  // Outside of components: a component may be drawn twice, a user has one connection.
  const integration = openConnection();
  createRoot(place).render(
    <StrictMode>
      <Settings integration={integration} />
    </StrictMode>,
  );
}
