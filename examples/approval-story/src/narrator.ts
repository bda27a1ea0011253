import { styleText } from "node:util";
import type { Integration } from "@consentra/integration";
import type { Mail, Tenant } from "@consentra/mock-azure";

/** Tells the story: what happens, who does it, and what each side makes of it. */
export interface Narrator {
  chapter(title: string): void;
  /** A step: who did what. */
  step(who: string, what: string): void;
  /** Something seen, under the step before. */
  detail(label: string, text: string): void;
  /** The product's view: the connection's status. */
  status(integration: Integration): void;
  /** Why the tenant decided as it did in its latest decision. */
  because(tenant: Tenant): void;
  mail(mail: Mail | undefined): void;
}

/** A narrator that writes lines; colours are left out where the output is no terminal. */
export function createNarrator(write: (line: string) => void): Narrator {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { stream: process.stdout });
  let chapters = 0;
  const detail = (label: string, text: string) => {
    write(`     ${paint("dim", `${label}:`.padEnd(10))} ${text}`);
  };
  return {
    chapter(title) {
      chapters += 1;
      write("");
      write(paint("bold", `${String(chapters)}. ${title}`));
    },
    step(who, what) {
      write(`   ${paint("cyan", who)} ${what}`);
    },
    detail,
    status(integration) {
      const { state } = integration;
      const more = state.status === "pending" && state.approved ? " (approved: click Connect)" : "";
      detail("status", paint("green", `${state.status}${more}`));
    },
    because(tenant) {
      for (const { text, source } of tenant.because()) {
        detail(
          "because",
          `${text} ${paint("dim", `(${source.replace("https://learn.microsoft.com/", "")})`)}`,
        );
      }
    },
    mail(mail) {
      if (!mail) throw new Error("The story expects a mail here, and none came.");
      detail("mail", `to ${mail.to}: ${paint("yellow", mail.subject)}`);
      for (const paragraph of mail.paragraphs) write(`                ${paragraph}`);
      for (const { label, value } of mail.facts) write(`                ${label}: ${value}`);
      if (mail.action) write(`                [${mail.action.label}]`);
    },
  };
}
