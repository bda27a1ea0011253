import { anyObject, instant, listOf, orNull, record, text, whole } from "../../../http/api/shape.ts";

/** Shapes that several routes share. */

export const reasonShape = record(
  {
    rule: text({ description: "Name of the rule, `area.rule`." }),
    text: text({ description: "One sentence with the values that mattered." }),
    source: text({ description: "The page that describes the behaviour." }),
  },
  { title: "Reason", description: "Why the tenant decided as it did." },
);

export const scenarioShape = record(
  { name: text(), description: text({ description: "One sentence." }) },
  { title: "Scenario", description: "A starting world." },
);

export const originsShape = record(
  { login: text(), graph: text(), portal: text(), mail: text(), control: text() },
  { title: "Origins", description: "The parts of the tenant, each on an origin of its own." },
);

export const journalEntryShape = record(
  {
    sequence: whole({ minimum: 1, description: "Counts without gaps." }),
    at: instant({ description: "In the tenant's time." }),
    route: text({ description: "The route that stated it, or `clock` for what time alone brought about." }),
    change: anyObject({ description: "What changed; `kind` says which sort of change. Nothing secret." }),
    because: listOf(reasonShape),
  },
  { title: "JournalEntry", description: "One fact as it entered the tenant." },
);

const subjectShape = record(
  { id: text(), name: text() },
  { title: "Subject", description: "Somebody or something, under the name of then." },
);

export const activityEntryShape = record(
  {
    number: whole({ minimum: 1 }),
    at: instant(),
    part: text({ description: "The part that was asked, for example `login`." }),
    method: text(),
    path: text({ description: "The address without its query, which may hold codes." }),
    route: orNull(text({ description: "Null where no route has that address." })),
    status: orNull(whole({ description: "Null where a planned fault cut the connection." })),
    outcome: orNull(text({ description: "What was decided." })),
    leadsTo: orNull(text({ description: "Where the answer sends the browser, without query." })),
    error: orNull(text({ description: "The OAuth error that the answer carries there." })),
    because: listOf(reasonShape),
    changes: listOf(whole(), { description: "Sequence numbers of the journal entries that it wrote." }),
    people: listOf(subjectShape),
    applications: listOf(subjectShape),
  },
  { title: "ActivityEntry", description: "A request that the tenant answered, without anything secret." },
);
