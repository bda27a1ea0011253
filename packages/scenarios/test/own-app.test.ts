import { afterAll, describe, expect, it } from "vitest";
import { readAppFile } from "../src/own-app/app-file.ts";
import { createProject } from "./support/scripted-run.ts";

const project = createProject();
afterAll(() => project.remove());

const APP = `page:
  address: http://localhost:4173/
  controls:
    connects: { role: button, name: Connect }
  status:
    in: { role: status }
    shows: { connected: Connected, pending: [Pending, Approved] }
`;

describe("the file of an app", () => {
  it("is read with its defaults", () => {
    const file = project.write("app.yaml", APP);
    const { page, commands, registration, folder } = readAppFile(file);
    expect(page?.controls).toEqual({ connects: { role: "button", name: "Connect" } });
    expect([commands, registration, folder]).toEqual([undefined, {}, project.folder]);
  });

  it.each([
    [APP.replace("connects:", "conects:"), ':4:5: "conects" is not known here. Did you mean "connects"?'],
    [APP.replace("role: button", "role: buton"), ':4:17: "buton" is not known here. Did you mean "button"?'],
    [APP.replace("pending:", "pendng:"), ':7:36: "pendng" is not known here. Did you mean "pending"?'],
    [APP.replace("http://localhost:4173/", "localhost"), ':2:3: "localhost": write an address such as'],
    [APP.replace("  address: http://localhost:4173/\n", ""), ':1:1: "address" is missing'],
    [`${APP}commands: { run: { connects: ./connect } }\n`, ':1:1: Say how the app is used: by a "page"'],
    ["", ':1:1: Say how the app is used: by a "page"'],
    ["page: [", "No YAML"],
    ["app: { clientId: 7 }\npage: {}\n", ":1:8: write the client id, a GUID"],
  ])("is wrong in a line: %j", (text, problem) => {
    const file = project.write("wrong.yaml", text);
    expect(() => readAppFile(file)).toThrow(problem);
  });

  it("must be there", () => {
    expect(() => readAppFile("nowhere.yaml")).toThrow("nowhere.yaml: The file that says how the app is used");
  });
});

describe("scenarios that need what only the SDK has", () => {
  const app = project.write("commands.yaml", "commands: { run: { connects: 'true' } }\n");
  const played = (step: string) =>
    project.run({
      paths: [project.write("s.yaml", `name: x\nworld: consentAllowed\nsteps:\n  - ${step}\n`)],
      app,
    });

  it.each([
    [
      "requester: disconnects",
      's.yaml:4:1: "disconnects" cannot be done in your own app. The app\'s file does not',
    ],
    [
      "requester: lists calendars",
      '"lists calendars" cannot be done in your own app. It is a word for the SDK alone.',
    ],
    ["network: stalls", '"stalls" cannot be done in your own app.'],
    ["{ requester: connects, expect: { guidance: x } }", '"guidance" cannot be seen in your own app'],
    ["requester: { connects: { again: true } }", '"connects" takes no "again" in your own app.'],
  ])("are refused before anything is played: %s", async (step, problem) => {
    const { exitCode, message, out } = await played(step);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(message).toContain(problem);
  });

  it("are played by one at a time", async () => {
    const { exitCode, message } = await project.run({
      paths: [project.folder],
      app,
      workers: 2,
      suite: true,
    });
    expect([exitCode, message]).toEqual([2, expect.any(String)]);
  });
});
