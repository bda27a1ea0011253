// Plays the whole ready suite in every way that must not make a difference. A minute or two; the tests play a sample.
import { choosePlans } from "../src/cli/choose-plans.ts";
import { mergeRuns } from "../src/cli/merge-runs.ts";
import { playInWorkers } from "../src/cli/play-in-worker.ts";
import { playTogether } from "../src/cli/play-together.ts";
import { renderReport } from "../src/report/report-kinds.ts";
import {
  type Difference,
  differencesAfterSnapshots,
  differencesOf,
  playOverHttps,
  playShuffled,
} from "../test/support/prove.ts";
import { seedClients } from "../test/support/seeded-clients.ts";
import { play } from "../test/support/ways-to-play.ts";

seedClients();
const choice = { paths: [], suite: true, filter: undefined, tags: [], shard: undefined };
const plans = await choosePlans(choice);
const first = await play(plans);
let isSame = first.run.status === "passed";
console.log(`${plans.length} scenarios: ${first.run.status}`);

const tell = (way: string, differences: readonly Difference[]) => {
  isSame &&= differences.length === 0;
  console.log(`${way}: ${differences.length === 0 ? "the same, byte for byte" : differences.join(", ")}`);
};

tell("once more", differencesOf(plans, first, await play(plans)));
for (const seed of [1, 2, 3]) {
  tell(`shuffled by ${seed}, four at a time`, differencesOf(plans, first, await playShuffled(plans, seed)));
}
tell("over HTTPS", differencesOf(plans, first, await playOverHttps(plans)));

// Threads draw ids of their own; no report shows them.
const together = await playTogether(playInWorkers(choice), {
  workers: 2,
  bail: undefined,
  signal: new AbortController().signal,
  onScenario: () => undefined,
});
const alone = mergeRuns([first.run], false);
const kinds = ["json", "junit", "markdown", "html"] as const;
const reports = await Promise.all(
  kinds.map(async (kind) =>
    (await renderReport(kind, together)) === (await renderReport(kind, alone)) ? [] : [`the ${kind} report`],
  ),
);
tell("in two threads", reports.flat());

const { cuts, differences } = await differencesAfterSnapshots(plans, ({ steps }) => steps.keys());
tell(`from a snapshot before each of ${cuts} steps, in a new tenant`, differences);
process.exitCode = isSame ? 0 : 1;
