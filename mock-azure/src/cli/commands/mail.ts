import type { ValueOf } from "../../http/api/shape.ts";
import type { inboxShape, mailboxesShape } from "../../services/control/api/mail.ts";
import type { Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";
import { createPaint, type Paint, toColumns } from "../paint.ts";

const mails = (count: number): string => (count === 1 ? "1 mail" : `${count} mails`);

function tellMailboxes({ mailboxes }: ValueOf<typeof mailboxesShape>): string {
  const rows = mailboxes.map(({ owner, address, mails: count }) => [
    address,
    `${owner ?? "outside the tenant"}, ${mails(count)}`,
  ]);
  return `${toColumns(rows as [string, string][], 0)}\n`;
}

function tellInbox({ address, mails: received }: ValueOf<typeof inboxShape>, paint: Paint): string {
  const told = received.map(({ subject, from, receivedDateTime, text }) =>
    [paint("bold", subject), paint("dim", `${receivedDateTime}, from ${from}`), "", text.trimEnd(), ""].join(
      "\n",
    ),
  );
  return [`${address}: ${mails(received.length)}`, "", ...told].join("\n");
}

/** `mock-azure mail`. */
export const readMail: Run = async (call, terminal) => {
  const client = reachTenant(call, terminal);
  const [address] = call.positionals;
  const answer = await client.get(address === undefined ? "/mail" : `/mail/${encodeURIComponent(address)}`);
  const read: unknown = JSON.parse(answer);
  if (call.json) terminal.write(answer);
  else if (address === undefined) terminal.write(tellMailboxes(read as ValueOf<typeof mailboxesShape>));
  else terminal.write(tellInbox(read as ValueOf<typeof inboxShape>, createPaint(terminal)));
};
