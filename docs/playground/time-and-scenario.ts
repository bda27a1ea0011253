import type { BrowserTenant } from "@consentra/mock-azure/browser";
import { element, part } from "./parts.ts";
import { forgetProduct } from "./product.ts";

const DAY = 86_400_000;

/** Where the tenant's time starts. */
const START = Date.parse("2026-01-05T09:00:00Z");

/** Lets the page's scenario, time and "Start over" work. */
export async function startControls(tenant: BrowserTenant): Promise<void> {
  const { control, clock } = tenant;
  const [{ scenario }, scenarios] = await Promise.all([control.state(), control.scenarios()]);

  const chooser = part("select", "scenario");
  const about = part("p", "scenario-about");
  chooser.replaceChildren(...scenarios.map(({ name }) => element("option", { value: name }, name)));
  chooser.value = scenario.name;
  about.textContent = scenario.description;
  chooser.addEventListener("change", () => {
    forgetProduct();
    void control.start(chooser.value).then(() => location.reload());
  });

  const slider = part("input", "days");
  const shown = part("output", "now");
  const note = part("p", "time-note");
  const days = () => Math.floor((clock.now() - START) / DAY);
  const format = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
  const show = () => {
    slider.max = String(Math.max(Number(slider.max), days()));
    slider.value = String(days());
    slider.setAttribute("aria-valuetext", format.format(clock.now()));
    shown.textContent = format.format(clock.now());
  };
  slider.addEventListener("change", () => {
    const further = Number(slider.value) - days();
    note.textContent = further < 0 ? "Time only goes forward. “Start over” begins at the first day." : "";
    if (further > 0) void control.advance({ days: further });
    show();
  });
  tenant.subscribe(show);
  show();

  part("button", "start-over").addEventListener("click", () => {
    forgetProduct();
    void tenant.startOver().then(() => location.reload());
  });
}
