/**
 * What is to be said about a connection: in English, German, Spanish, French, Japanese and Arabic, each message
 * replaceable.
 *
 * @module
 */

export type { PermissionWords } from "./handoff-message.ts";
export { handoffMessage, permissionWords } from "./handoff-message.ts";
export { english } from "./languages/english.ts";
export { LANGUAGES, languageOf, loadMessages } from "./load-messages.ts";
export type { Language, Message, PluralForms } from "./message.ts";
export type { MessageKey, MessageParameters, MessageReplacements, Messages } from "./messages.ts";
export { defineMessages } from "./messages.ts";
export { sayStep } from "./say-step.ts";
export type { ParametersOf, Words, WordsOptions } from "./words.ts";
export { createWords } from "./words.ts";
