import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  subarray,
} from "fast-check";

/** Whom the requester invites. */
export const GUESTS = ["colleague", "administrator", "reviewer"] as const;
export type Guest = (typeof GUESTS)[number];

/** What a request writes: only what it names. */
export interface Writing {
  readonly list?: readonly Guest[] | undefined;
  readonly subject?: string | undefined;
  readonly hour?: number | undefined;
  readonly place?: string | undefined;
  readonly category?: string | undefined;
}

/** One thing that the organizer or a guest does with a meeting. */
export type MeetingAct =
  | { readonly act: "organizer writes"; readonly writing: Writing }
  | { readonly act: "organizer forwards"; readonly to: Guest }
  | { readonly act: "organizer cancels" }
  | {
      readonly act: "guest answers";
      readonly who: Guest;
      readonly answer: "accepted" | "tentativelyAccepted" | "declined";
      readonly sends: boolean;
      readonly proposes: boolean;
    }
  | { readonly act: "guest writes"; readonly who: Guest; readonly writing: Omit<Writing, "list"> }
  | { readonly act: "guest forwards"; readonly who: Guest; readonly to: Guest }
  | { readonly act: "guest removes"; readonly who: Guest };

const who = constantFrom(...GUESTS);
/** Left out every other time. */
const maybe = <Value>(arbitrary: Arbitrary<Value>) => option(arbitrary, { nil: undefined, freq: 2 });

const words = {
  subject: maybe(constantFrom("Plans", "Review", "Lunch")),
  hour: maybe(integer({ min: 0, max: 22 })),
  place: maybe(constantFrom("Room 1", "Room 2")),
  category: maybe(constantFrom("Red", "Blue")),
};

const anAct: Arbitrary<MeetingAct> = oneof(
  {
    weight: 4,
    arbitrary: record({
      act: constant("organizer writes" as const),
      writing: record({ list: maybe(subarray([...GUESTS])), ...words }),
    }),
  },
  {
    weight: 2,
    arbitrary: record({
      act: constant("organizer writes" as const),
      writing: record({ list: subarray([...GUESTS]) }),
    }),
  },
  { weight: 1, arbitrary: record({ act: constant("organizer forwards" as const), to: who }) },
  { weight: 1, arbitrary: record({ act: constant("organizer cancels" as const) }) },
  {
    weight: 6,
    arbitrary: record({
      act: constant("guest answers" as const),
      who,
      answer: constantFrom("accepted" as const, "tentativelyAccepted" as const, "declined" as const),
      sends: boolean(),
      proposes: boolean(),
    }),
  },
  { weight: 3, arbitrary: record({ act: constant("guest writes" as const), who, writing: record(words) }) },
  { weight: 2, arbitrary: record({ act: constant("guest forwards" as const), who, to: who }) },
  { weight: 1, arbitrary: record({ act: constant("guest removes" as const), who }) },
);

/** What becomes of a meeting, in order. */
export const meetingLife: Arbitrary<readonly MeetingAct[]> = array(anAct, {
  minLength: 1,
  maxLength: 25,
  size: "max",
});
