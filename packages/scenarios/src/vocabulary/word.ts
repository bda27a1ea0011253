import type { z } from "zod";

/** A word of scenario files: what it does, and what it takes. */
export interface Word {
  /** For the reader of a schema: what happens, in one sentence. */
  readonly does: string;
  /** What stands after it; without it the word stands alone. */
  readonly takes?: z.ZodType;
  /** Whether what it takes may be left out. */
  readonly alone?: true;
}

/** Words by their spelling. */
export type Words = Readonly<Record<string, Word>>;

type Taken<Entry> = Entry extends { readonly takes: infer Type extends z.ZodType } ? z.input<Type> : never;

/** Words that may stand alone. */
type AloneWord<All extends Words> = {
  [Name in keyof All]: All[Name] extends { readonly takes: z.ZodType }
    ? All[Name] extends { readonly alone: true }
      ? Name
      : never
    : Name;
}[keyof All];

/** A deed as a scenario writes it: a word, or a word with what it takes. */
export type DeedOf<All extends Words> =
  | AloneWord<All>
  | {
      [Name in keyof All]: All[Name] extends { readonly takes: z.ZodType }
        ? { readonly [Only in Name]: Taken<All[Name]> }
        : never;
    }[keyof All];

/** What a word takes, as its deed is given it. */
export type Given<Entry> = Entry extends { readonly takes: infer Type extends z.ZodType }
  ? Entry extends { readonly alone: true }
    ? z.output<Type> | undefined
    : z.output<Type>
  : undefined;
