import { describe, expect, test } from "vitest";
import { markup, redirect, scriptedDoor } from "../../test/support/scripted-door.ts";
import { LOGIN, standingOn } from "../../test/support/standing-on.ts";
import { createVisitor } from "./create-visitor.ts";

const PORTAL = "https://entra.microsoft.com";

const sent = async (door: ReturnType<typeof scriptedDoor>) => (await door.requests.at(-1)?.text()) ?? "";

describe("createVisitor", () => {
  test("reads title, text and absolute links", async () => {
    const { visitor } = await standingOn(
      `<title>Approval \n required</title><style>b{}</style><script>let x</script><h1>Meetings</h1><p>One&amp;<b>t</b>wo
       <a href="../a?b=1">My <span aria-hidden="true">*</span> apps</a></p><p hidden>secret</p><textarea>typed</textarea>`,
    );

    expect(visitor.title).toBe("Approval required");
    expect(visitor.text).toBe("Meetings One&two My * apps");
    expect(visitor.links).toEqual([{ name: "My apps", href: `${LOGIN}/a?b=1` }]);
    expect(visitor.location).toBe(`${LOGIN}/page`);
  });

  test("asks for the languages that it was given, and says which one it got", async () => {
    const answer = () =>
      new Response('<html lang="de"><title>Titel</title></html>', {
        headers: { "content-type": "text/html" },
      });
    const door = scriptedDoor({ [`GET ${LOGIN}/page`]: answer });
    const visitor = createVisitor(door, { acceptLanguage: "de-CH, fr;q=0.8" });

    await visitor.open(`${LOGIN}/page`);

    expect(door.requests[0]?.headers.get("accept-language")).toBe("de-CH, fr;q=0.8");
    expect(visitor.language).toBe("de");
  });

  test("shows the text of an answer without markup", async () => {
    const door = scriptedDoor({ [`GET ${LOGIN}/json`]: () => Response.json({ a: "<b>" }) });
    const visitor = createVisitor(door);

    await visitor.open(`${LOGIN}/json`);

    expect([visitor.title, visitor.text]).toEqual(["", `{"a":"<b>"}`]);
  });

  test("follows redirects within the tenant, with the cookies set on the way", async () => {
    const door = scriptedDoor({
      [`GET ${LOGIN}/start`]: () => {
        const headers = new Headers({ location: `${PORTAL}/middle` });
        headers.append("set-cookie", "a=1; Path=/; Secure; HttpOnly");
        headers.append("set-cookie", "b=2=2; Path=/; SameSite=None");
        return new Response(null, { status: 302, headers });
      },
      [`GET ${PORTAL}/middle`]: redirect(`${LOGIN}/end?x=1`),
      [`GET ${LOGIN}/end`]: markup("end", [["set-cookie", "a=; Path=/; Max-Age=0"]]),
      [`GET ${LOGIN}/again`]: markup("again"),
    });
    const visitor = createVisitor(door);

    await visitor.open(`${LOGIN}/start`);
    await visitor.open(`${LOGIN}/again`);

    expect(door.requests.map((request) => request.headers.get("cookie"))).toEqual([
      null,
      null,
      "a=1; b=2=2",
      "b=2=2",
    ]);
    expect(visitor.text).toBe("again");
  });

  test("leaves with a redirect to the app and never calls it", async () => {
    const door = scriptedDoor({ [`GET ${LOGIN}/page`]: redirect("http://localhost/auth/callback?code=c1") });
    const visitor = createVisitor(door);

    await visitor.open(`${LOGIN}/page`);

    expect(visitor.departure?.headers.get("location")).toBe("http://localhost/auth/callback?code=c1");
    expect([visitor.title, visitor.text, visitor.links.length]).toEqual(["", "", 0]);
    expect(visitor.location).toBe("http://localhost/auth/callback?code=c1");
    expect(door.requests).toHaveLength(1);
    await expect(visitor.press("Next")).rejects.toThrow("has left for the app");
  });

  test("leaves with a page that posts itself to the app, body unread", async () => {
    const { visitor } = await standingOn(
      `<form method="POST" action="http://localhost/cb"><input type="hidden" name="code" value="c1"><button>Continue</button></form>`,
    );

    expect(visitor.location).toBe("http://localhost/cb");
    await expect(visitor.departure?.text()).resolves.toContain(`value="c1"`);
  });

  test("comes back from a departure by opening a page", async () => {
    const { visitor } = await standingOn(`<a href="http://localhost/home">Back to app</a>`);

    await visitor.press("Back to app");
    const left = visitor.departure?.headers.get("location");
    await visitor.open(`${LOGIN}/page`);

    expect([left, visitor.departure, visitor.title]).toEqual(["http://localhost/home", null, "Page"]);
  });

  test("posts a form as a browser does", async () => {
    const { door, visitor } = await standingOn(
      `<form method="post" action="/choose?x=1">
        <input type="hidden" name="interaction" value="i&quot;1"><input name="gone" disabled value="no">
        <fieldset disabled><input name="off" value="no"></fieldset>
        <label for="why">Enter justification</label><textarea id="why" name="why" maxlength="12">
old</textarea>
        <label><input type="checkbox" name="all"> Consent on behalf of your organization</label>
        <input type="checkbox" name="unticked" value="no"><input type="checkbox" name="ticked" value="yes" checked>
        <label><input type="radio" name="who" value="one" checked> First</label>
        <label><input type="radio" name="who" value="two"> Second</label>
        <label for="days">Days</label><select id="days" name="days"><option value="30">Thirty</option><option>60</option></select>
        <button name="choice" value="cancel">Cancel</button><button name="choice" value="send">Request approval</button>
      </form><input form="none" name="outside" value="no">`,
      { [`POST ${LOGIN}/choose`]: markup("<title>Request sent</title>") },
    );

    await visitor.fill("Enter justification", "Réu\nnions, too long");
    await visitor.check("Consent on behalf of your organization");
    await visitor.uncheck("Consent on behalf");
    await visitor.check("Consent on behalf");
    await visitor.check("Second");
    await visitor.select("Days", "60");
    await visitor.press("Request approval");

    expect(visitor.title).toBe("Request sent");
    expect([...new URLSearchParams(await sent(door))]).toEqual([
      ["interaction", `i"1`],
      ["why", "Réu\r\nnions, t"],
      ["all", "on"],
      ["ticked", "yes"],
      ["who", "two"],
      ["days", "60"],
      ["choice", "send"],
    ]);
    expect(door.requests.at(-1)?.headers.get("content-type")).toMatch(/^application\/x-www-form-urlencoded/);
  });

  test("tells equal answers of several questions apart by the question", async () => {
    const question = (legend: string, name: string) =>
      `<fieldset><legend>${legend}</legend><p>Why.</p>
       <label><input type="radio" name="${name}" value="yes" checked> Yes</label>
       <label><input type="radio" name="${name}" value="no"> No</label></fieldset>`;
    const { door, visitor } = await standingOn(
      `<form method="post">${question("Enabled?", "a")}${question("Assignment <b>required?</b>", "b")}<button>Save</button></form>`,
      { [`POST ${LOGIN}/page`]: markup("<title>Saved</title>") },
    );

    await expect(visitor.check("No")).rejects.toThrow(/Several fit/);
    await visitor.check("Assignment required? No");
    await visitor.press("Save");

    expect(await sent(door)).toBe("a=yes&b=no");
  });

  test("sends what nobody touched as the page holds it", async () => {
    const { door, visitor } = await standingOn(
      `<form method="post"><textarea name="why">\nAs &lt;it&gt; came</textarea><input type="submit" value="Send"></form>`,
      { [`POST ${LOGIN}/page`]: markup("done") },
    );

    await visitor.press("Send");

    expect(await sent(door)).toBe("why=As+%3Cit%3E+came");
  });

  test("puts the fields of a GET form into the address", async () => {
    const { visitor } = await standingOn(
      `<form action="/found?old=1"><input name="q" aria-label="Search"><button formaction="/else">Elsewhere</button><button>Go</button></form>`,
      { [`GET ${LOGIN}/found`]: markup("found") },
    );

    await visitor.fill("Search", "a b");
    await visitor.press("Go");

    expect(visitor.location).toBe(`${LOGIN}/found?q=a+b`);
  });

  test.each([
    [
      "the exact name before one that contains it",
      `<a href="/a">Accept</a><a href="/b">Accept all</a>`,
      "Accept",
      "/a",
    ],
    [
      "a part of the only name that has it, in any case",
      `<a href="/a">Maya OKAFOR maya@x</a><a href="/b">Other</a>`,
      "okafor",
      "/a",
    ],
    ["an aria-label", `<a href="/a" aria-label="Review permissions">x</a>`, "Review permissions", "/a"],
    ["labels by id", `<p id="n">Review</p><a href="/a" aria-labelledby="n">x</a>`, "Review", "/a"],
    ["two links to one place", `<a href="/a">Meetings</a><a href="/a">Meetings</a>`, "Meetings", "/a"],
  ])("press finds %s", async (_, body, name, path) => {
    const { visitor } = await standingOn(body, { [`GET ${LOGIN}${path}`]: markup("there") });

    await visitor.press(name);

    expect(visitor.location).toBe(`${LOGIN}${path}`);
  });

  test("stays on the page for a link into it", async () => {
    const { door, visitor } = await standingOn(`<a href="#main">Skip to main content</a>`);

    await visitor.press("Skip to main content");

    expect([visitor.title, door.requests.length]).toEqual(["Page", 1]);
  });

  test("stays where it was when the connection is lost", async () => {
    const { visitor } = await standingOn("<title>First</title>", {
      [`GET ${LOGIN}/lost`]: () => {
        throw new TypeError("Failed to fetch");
      },
    });

    await expect(visitor.open(`${LOGIN}/lost`)).rejects.toThrow(TypeError);

    expect([visitor.title, visitor.location]).toEqual(["First", `${LOGIN}/page`]);
  });

  test("gives up a circle of redirects", async () => {
    const visitor = createVisitor(scriptedDoor({ [`GET ${LOGIN}/round`]: redirect("/round?a=secret") }));

    await expect(visitor.open(`${LOGIN}/round`)).rejects.toThrow(
      `More than 20 redirects, the last to ${LOGIN}/round.`,
    );
  });

  test("repeats a post where a redirect keeps the method", async () => {
    const { door, visitor } = await standingOn(
      `<form method="post" action="/one"><input type="hidden" name="a" value="1"><button>Go</button></form>`,
      {
        [`POST ${LOGIN}/one`]: redirect("/two", 307),
        [`POST ${LOGIN}/two`]: markup("two"),
      },
    );

    await visitor.press("Go");

    expect([visitor.text, await sent(door)]).toEqual(["two", "a=1"]);
  });
});
