import type { Duration } from "@consentra/protocol";
import { ACCOUNT_EVENTS, type AccountEvent } from "../../domain/directory/account-event.ts";
import { FAULT_STATUSES, type Fault } from "../../domain/fault.ts";
import type { ControlForm } from "./read-control-form.ts";

const UNITS = ["minutes", "hours", "days"] as const;

/** The longest step of the clock, in days: ten years. */
const MOST_DAYS = 3660;

const DAYS_OF = { minutes: 1 / 1440, hours: 1 / 24, days: 1 };

/** A whole number that is not negative. */
const readCount = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** Reads by how much the clock moves: a button says so at once, else the fields do. */
export function readDuration(form: ControlForm): Duration | undefined {
  const [amount = "", unit = ""] =
    form.text("by") === "" ? [form.text("amount"), form.text("unit")] : form.text("by").split(" ");
  const count = readCount(amount);
  const name = UNITS.find((one) => one === unit);
  if (count === undefined || count === 0 || !name || count * DAYS_OF[name] > MOST_DAYS) return undefined;
  return { [name]: count };
}

/** Reads what happens to an account. */
export function readAccountEvent(form: ControlForm): AccountEvent | undefined {
  return ACCOUNT_EVENTS.find((event) => event === form.text("event"));
}

/** Reads a fault; a field that is left empty counts as its default. */
export function readFault(form: ControlForm): Fault | undefined {
  const count = (name: string, fallback: number) =>
    form.text(name) === "" ? fallback : readCount(form.text(name));
  const [after, times, seconds] = [count("after", 0), count("times", 1), count("retryAfter", -1)];
  const status = FAULT_STATUSES.find((one) => String(one) === form.text("answer"));
  const isCut = form.text("answer") === "connection-lost";
  const route = form.text("route");
  if (after === undefined || times === undefined || times === 0 || seconds === undefined) return undefined;
  if (route === "" || (!isCut && status === undefined)) return undefined;
  const retry = seconds >= 0 ? { retryAfterSeconds: seconds } : {};
  const answer =
    status === undefined
      ? ({ kind: "connection-lost" } as const)
      : ({ kind: "status", status, ...retry } as const);
  return { route, after, times, answer };
}
