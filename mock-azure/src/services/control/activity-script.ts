import { defineControlRoute } from "../../http/control-route.ts";
import { respondAsset } from "../../http/respond.ts";
import { CONTROL_PATHS } from "../../views/control/paths.ts";

/**
 * Looks every two seconds whether there are new requests, while somebody can see the page, and puts their rows in front.
 * Rows that are there stay the elements they are, so that a focus or a selection is not lost.
 */
export const ACTIVITY_SCRIPT = `(() => {
  const rows = document.getElementById("requests");
  const none = document.getElementById("none");
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const current = [...page.getElementById("requests").rows];
    const ids = new Set(current.map((row) => row.id));
    const fresh = current.filter((row) => !document.getElementById(row.id));
    rows.prepend(...fresh);
    for (const row of [...rows.rows]) {
      if (!ids.has(row.id) && !row.contains(document.activeElement)) row.remove();
    }
    none.hidden = rows.rows.length > 0;
  };
  setInterval(() => look().catch(() => undefined), 2000);
})();
`;

/** The only script of the mock's own pages; they are complete without. */
export const activityScriptRoute = defineControlRoute({
  name: "control.activity-script",
  method: "GET",
  path: CONTROL_PATHS.script,
  parse: () => undefined,
  act: () => undefined,
  view: () => respondAsset(ACTIVITY_SCRIPT, "text/javascript"),
});
