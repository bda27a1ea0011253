import { didYouMean } from "../../../domain/nearest-word.ts";
import { type AnyApiRoute, defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse } from "../../../http/api/problem.ts";
import { byName, choice, orNull, record, type Shape, text } from "../../../http/api/shape.ts";
import type { MockControls, PersonDeed } from "../../../http/mock-controls.ts";

const departureShape = record(
  {
    method: choice(["GET", "POST"]),
    url: text({ description: "Where the app receives it, with everything that goes along." }),
    fields: byName(text(), { description: "The form that is posted; empty with GET." }),
  },
  {
    title: "Departure",
    description:
      "The request by which a browser would leave for the app. A code in it works once, for whoever stands in for the browser to deliver.",
  },
);

const standingShape = record(
  {
    page: text({ description: "Title of the page; empty where the person left for the app." }),
    leaves: orNull(departureShape),
  },
  { title: "PersonStanding", description: "Where a person stands." },
);

const params = {
  person: text({ description: "The part they play, for example `requester`; `GET /state` names all." }),
};

async function act(controls: MockControls, part: string, deed: PersonDeed) {
  const known = Object.keys(controls.parts);
  if (!known.includes(part)) {
    const hint = didYouMean(part, known);
    return refuse("unknown-name", `Nobody plays the part "${part}".${hint} Parts are ${known.join(", ")}.`);
  }
  const done = await controls.act(part, deed);
  return "problem" in done ? refuse("not-possible-now", done.problem) : done;
}

interface DeedRoute<Body> {
  readonly summary: string;
  readonly description: string;
  readonly body: Shape<Body>;
  readonly example: Body;
  readonly page: string;
  deed(body: Body): PersonDeed;
}

function deedRoute<Body>(path: string, { body, example, page, deed, ...told }: DeedRoute<Body>): AnyApiRoute {
  return defineApiRoute({
    name: `control.api-person-${path}`,
    method: "POST",
    path: `/people/:person/${path}`,
    tag: "People and mail",
    ...told,
    params,
    body: { shape: body, example },
    answer: {
      description: "Where the person stands then.",
      shape: standingShape,
      example: { page, leaves: null },
    },
    problems: ["unknown-name", "not-possible-now"],
    act: (controls, input) => act(controls, input.params.person, deed(input.body)),
  });
}

const reasonShape = (title: string) =>
  record(
    { reason: text({ minLength: 1, maxLength: 500, description: "What the requesters read." }) },
    { title },
  );

const approveRoute = defineApiRoute({
  name: "control.api-person-approve",
  method: "POST",
  path: "/people/:person/approve",
  tag: "People and mail",
  summary: "Grants the newest waiting request",
  description: "In the portal, as this person sees it: who may not approve cannot.",
  params,
  answer: {
    description: "Where the person stands then.",
    shape: standingShape,
    example: { page: "Permissions granted", leaves: null },
  },
  problems: ["unknown-name", "not-possible-now"],
  act: (controls, { params: { person } }) => act(controls, person, { kind: "approve" }),
});

export const peopleRoutes: readonly AnyApiRoute[] = [
  approveRoute,
  deedRoute("deny", {
    summary: "Denies the newest waiting request",
    description: "In the portal, with a reason that the requesters read.",
    body: reasonShape("Denial"),
    example: { reason: "We use another product." },
    page: "Details",
    deed: ({ reason }) => ({ kind: "deny", reason }),
  }),
  deedRoute("block", {
    summary: "Blocks the application of the newest waiting request",
    description: "In the portal; nobody can sign in to the application then.",
    body: reasonShape("Blocking"),
    example: { reason: "This vendor is not trusted." },
    page: "Details",
    deed: ({ reason }) => ({ kind: "block", reason }),
  }),
  deedRoute("request-approval", {
    summary: "Sends the form of the page “Approval required”",
    description: "The person must stand on that page: `sign-in` leads there.",
    body: record(
      { justification: text({ minLength: 1, maxLength: 500, description: "Why the app is needed." }) },
      { title: "ApprovalRequest" },
    ),
    example: { justification: "I want to see my meetings in the app." },
    page: "Request sent",
    deed: ({ justification }) => ({ kind: "request-approval", justification }),
  }),
  deedRoute("sign-in", {
    summary: "Walks the pages of an authorization request",
    description:
      "The person picks their account, proves a second factor where one is asked for, and consents where they may. `leaves` is what their browser would then send to the app; it is null where they are left on a page.",
    body: record(
      {
        authorizeUrl: text({
          minLength: 1,
          maxLength: 20_000,
          description: "The address that the app redirects to.",
        }),
      },
      { title: "SignIn" },
    ),
    example: {
      authorizeUrl:
        "https://login.localhost:8443/common/oauth2/v2.0/authorize?client_id=3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%2Fauth%2Fcallback&scope=openid",
    },
    page: "Approval required",
    deed: ({ authorizeUrl }) => ({ kind: "sign-in", authorizeUrl }),
  }),
];
