import type { english } from "./languages/english.ts";
import type { Holes, HolesOf, Message, PluralForms } from "./message.ts";

/**
 * The name of a message, for example `status.pending` or, for a step of `guidance()`, the step's own key.
 *
 * @group Words
 */
export type MessageKey = keyof typeof english;

/**
 * A catalogue: every message of one language.
 *
 * @group Words
 */
export type Messages = Readonly<Record<MessageKey, Message>>;

/**
 * Messages of the product's own, in place of those that come with the package.
 *
 * @group Words
 */
export type MessageReplacements = Partial<Messages>;

/**
 * What a message is filled with, by the names in its braces; numbers are written as the language writes them.
 *
 * @group Words
 */
export type MessageParameters<Key extends MessageKey> = Readonly<
  Record<Key extends MessageKey ? HolesOf<(typeof english)[Key]> : never, string | number>
>;

/** A message that names nothing but what this key is filled with; texts that are read at run time pass. */
type Fitting<Key extends MessageKey, Text> = Text extends PluralForms
  ? { readonly [Form in keyof Text]: Fitting<Key, Text[Form]> }
  : [Holes<Text>] extends [HolesOf<(typeof english)[Key]> | "count"]
    ? Text
    : `{${Exclude<Holes<Text>, HolesOf<(typeof english)[Key]>> & string}} is not filled in here`;

/**
 * Replacements whose keys, and whose names in braces, are checked when they are compiled.
 *
 * @param messages - by key: a text, or a text for each plural
 * @returns the same
 * @example
 * ```ts run
 * import { createWords, defineMessages, english } from "@consentra/elements/messages";
 *
 * const replacements = defineMessages({ "happened.approved": "Good news: {app} was approved." });
 * const words = createWords({ language: "en", messages: english, replacements });
 * words.say("happened.approved", { app: "Meetings" }); // => "Good news: Meetings was approved."
 * ```
 * @group Words
 */
export function defineMessages<
  const Own extends { readonly [Key in keyof Own]: Key extends MessageKey ? Fitting<Key, Own[Key]> : never },
>(messages: Own): Own & MessageReplacements {
  return messages;
}
