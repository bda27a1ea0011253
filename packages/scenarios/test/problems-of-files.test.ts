import { describe, expect, it } from "vitest";
import { problemText } from "../src/file/problem.ts";
import { readYaml } from "../src/file/read-yaml.ts";

/** A scenario around one step, which stands in line 4. */
const withStep = (step: string): string => `name: a scenario\nworld: approvalRequired\nsteps:\n  - ${step}\n`;

/** A variable as scenarios write it. */
const variable = (name: string): string => `\${${name}}`;

const problemsOf = (text: string): readonly string[] => readYaml(text, "a.yaml").problems.map(problemText);

describe("readYaml", () => {
  it("plans what is right", () => {
    const { plans, problems } = readYaml(withStep("requester: connects"), "a.yaml");
    expect(problems).toEqual([]);
    expect(plans.map(({ name, steps }) => [name, steps.map(({ word, line }) => [word, line])])).toEqual([
      ["a scenario", [["connects", 4]]],
    ]);
  });

  it.each([
    [
      "a word that nobody knows",
      withStep("requester: conects"),
      'a.yaml:4:16: "requester" has no word "conects". Did you mean "connects"?',
    ],
    [
      "a word of somebody else",
      withStep("network: connects"),
      'a.yaml:4:14: "network" has no word "connects". That is a word of people.',
    ],
    [
      "a word of the network for a person",
      withStep("requester: stalls"),
      'a.yaml:4:16: "requester" has no word "stalls". That is a word of "network".',
    ],
    [
      "an actor that nobody plays",
      withStep("requster: connects"),
      'a.yaml:4:5: "requster" is nobody who acts in a step. Did you mean "requester"?',
    ],
    [
      "a word where an actor belongs",
      withStep("{ approves: }"),
      'a.yaml:4:7: "approves" is nobody who acts in a step. Say who: "requester: approves".',
    ],
    [
      "two who act in one step",
      withStep("{ requester: connects, administrator: approves }"),
      'a.yaml:4:28: One acts in a step, not "requester" and "administrator": make two steps of it.',
    ],
    [
      "two deeds in one step",
      withStep("requester: { connects: , cancels: }"),
      'a.yaml:4:30: "requester" does one thing a step, not "connects" and "cancels".',
    ],
    [
      "a step that is nothing",
      withStep("note: later"),
      "a.yaml:4:5: The step neither does nor expects anything.",
    ],
    [
      "a step that is no words",
      withStep("connects"),
      'a.yaml:4:5: A step says who does what, such as "requester: connects"; "connects" does not.',
    ],
    [
      "a word without what it needs",
      withStep("administrator: denies"),
      'a.yaml:4:20: "denies" needs something after it. Denies the newest waiting request.',
    ],
    [
      "a word with something that it does not take",
      withStep("administrator: { approves: gladly }"),
      'a.yaml:4:32: "approves" takes nothing; "gladly" stands after it.',
    ],
    [
      "something that a word does not know",
      withStep("requester: { connects: { agian: true } }"),
      'a.yaml:4:30: "agian" is not known here. Did you mean "again"?',
    ],
    [
      "a time that is none",
      withStep("time: { passes: a month }"),
      'a.yaml:4:21: "a month": write a time such as "30 days", "1 hour" or "14 minutes 30 seconds".',
    ],
    [
      "an expectation that nobody knows",
      withStep("{ requester: connects, expect: { statsu: connected } }"),
      'a.yaml:4:38: "statsu" is not known here. Did you mean "status"?',
    ],
    [
      "a status that nobody knows",
      withStep("{ requester: connects, expect: { status: conected } }"),
      'a.yaml:4:46: "conected" is not known here. Did you mean "connected"?',
    ],
    [
      "a number where a text belongs",
      withStep("{ requester: connects, expect: { reason: 7 } }"),
      "a.yaml:4:46: 7 stands where a text belongs.",
    ],
    [
      "a part inside an expectation that nobody plays",
      withStep("{ requester: connects, expect: { mail: { to: administrater } } }"),
      'a.yaml:4:50: "administrater" is not known here. Did you mean "administrator"?',
    ],
    [
      "an expectation in a list",
      withStep("{ requester: connects, expect: [{ status: connected }, { of: nobody }] }"),
      'a.yaml:4:66: "nobody" is not known here. Known are requester, colleague, administrator, reviewer, guest.',
    ],
    [
      "a fault without an answer",
      withStep("tenant: { plans a fault: { route: login.token } }"),
      'a.yaml:4:30: "answer" is missing: write words with values.',
    ],
  ])("says where there is %s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it.each([
    [
      "a world that nobody knows",
      "name: a\nworld: aprovalRequired\nsteps: [{ requester: connects }]\n",
      'a.yaml:2:8: "aprovalRequired" is not known here. Did you mean "approvalRequired"?',
    ],
    [
      "an override that nobody knows",
      "name: a\nworld: { like: approvalRequired, request: { on: true } }\nsteps: [{ requester: connects }]\n",
      'a.yaml:2:34: "request" is not known here. Did you mean "requests"?',
    ],
    [
      "no name",
      "world: approvalRequired\nsteps: [{ requester: connects }]\n",
      'a.yaml:1:1: "name" is missing: write a text.',
    ],
    [
      "a word beside the steps that nobody knows",
      "name: a\nworld: approvalRequired\nstep: []\nsteps: [{ requester: connects }]\n",
      'a.yaml:3:1: "step" is not known here. Did you mean "steps"?',
    ],
    [
      "a variable that nobody set",
      `name: a\nworld: approvalRequired\nvariables: { reason: No }\nsteps:\n  - administrator: { denies: "${variable("raeson")}" }\n`,
      'a.yaml:5:30: No variable is called "raeson". Did you mean "reason"?',
    ],
    [
      "no YAML at all",
      "name: [a\n",
      "a.yaml:2:1: No YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    ["nothing", "", "a.yaml:1:1: The file has no scenario."],
  ])("says where the file has %s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it("counts lines over all scenarios of a file, and names every problem", () => {
    const text = `${withStep("requester: conects")}---\n${withStep("administrator: aproves")}`;
    expect(problemsOf(text)).toEqual([
      'a.yaml:4:16: "requester" has no word "conects". Did you mean "connects"?',
      'a.yaml:9:20: "administrator" has no word "aproves". Did you mean "approves"?',
    ]);
  });

  it("plays a scenario once for each row, and names the rows", () => {
    const text = `name: a\nworld: approvalRequired\nvariables: { act: connects }\ntable: [{ days: 7 }, { days: 30, act: cancels }]\nsteps:\n  - requester: ${variable("act")}\n  - time: { passes: "${variable("days")} days" }\n`;
    const { plans } = readYaml(text, "a.yaml");
    expect(plans.map(({ name, steps }) => [name, steps.map(({ word, given }) => given ?? word)])).toEqual([
      ["a (days: 7)", ["connects", "7 days"]],
      ["a (days: 30, act: cancels)", ["cancels", "30 days"]],
    ]);
  });

  it("says once what is wrong with every row", () => {
    const text =
      "name: a\nworld: approvalRequired\ntable: [{ n: 1 }, { n: 2 }]\nsteps:\n  - requester: conects\n";
    expect(problemsOf(text)).toHaveLength(1);
  });
});
