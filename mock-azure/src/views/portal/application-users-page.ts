import type {
  ApplicationUsers,
  AssignmentForm,
  PrincipalRow,
} from "../../domain/portal/application-users-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { actions, choice, filterForm, postForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { note } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";
import { listOf, portalPage } from "./shell.ts";

const WORDS = {
  label: "Users and groups",
  headings: ["Display name", "Object type", "Role assigned", "Assigned on"],
  chooseHeading: "Choose",
  chooseLabel: (name: string) => `Choose ${name}`,
  defaultAccess: "Default Access",
  required: "Only users and groups of this list can sign in.",
  notRequired:
    "Everybody can sign in, assigned or not: the property “Assignment required?” of the application says No.",
  none: "Nobody is assigned.",
  noneFound: "Nobody of that name is assigned.",
  searchLabel: "Display name or account",
  search: "Search",
  add: "Add user/group",
  remove: "Remove",
  forOthers: (roles: string) => `To assign users and groups, you need to be ${roles}.`,
  addTitle: (name: string) => `Add Assignment to ${name}`,
  addText:
    "Who is chosen gets Default Access. Members of a chosen group count, members of a group in it do not.",
  nobodyLeft: "Everybody is assigned already.",
  nobodyFound: "Nobody of that name is there to be assigned.",
  cancel: "Cancel",
  assign: "Assign",
  choices: "Users and groups to assign",
  types: { User: "User", Group: "Group" },
} as const;

const nameOf = ({ name, address }: PrincipalRow): Html =>
  html`${name}${address !== "" && html`<br><span class="soft">${address}</span>`}`;

const searchForm = (search: string): Html =>
  filterForm(
    textField({ id: "search", label: WORDS.searchLabel, value: search, type: "search" }),
    WORDS.search,
  );

/** Who is assigned to an application. */
export function applicationUsersPage(users: ApplicationUsers, account: PortalAccount): Html {
  const { id, query, list, assignmentRequired, mayAssign, roles } = users;
  const path = applicationPath(id, "users-and-groups");
  const table = dataTable(
    WORDS.label,
    [...(mayAssign ? [WORDS.chooseHeading] : []), ...WORDS.headings],
    list.rows.map((row) => [
      ...(mayAssign
        ? [
            html`<input type="checkbox" name="assignment" value="${row.assignmentId}" aria-label="${WORDS.chooseLabel(row.name)}">`,
          ]
        : []),
      nameOf(row),
      WORDS.types[row.type],
      WORDS.defaultAccess,
      row.assigned,
    ]),
  );
  const shown = mayAssign
    ? postForm({
        formToken: account.formToken,
        action: `${path}/remove`,
        fields: html`${table}${actions(html`<button>${WORDS.remove}</button>`)}`,
      })
    : table;
  return applicationFrame(users, {
    account,
    tab: "users",
    body: html`${note("info", html`<p>${assignmentRequired ? WORDS.required : WORDS.notRequired}</p>`)}
${mayAssign ? html`<p><a class="button primary" href="${path}/add">${WORDS.add}</a></p>` : html`<p class="soft">${WORDS.forOthers(listOf(roles))}</p>`}
${searchForm(query.search)}
${list.total > 0 ? shown : html`<p>${query.search === "" ? WORDS.none : WORDS.noneFound}</p>`}
${pager(list, (page) => linkTo(path, { search: query.search, page }))}`,
  });
}

/** The people and groups that can be assigned. */
export function assignmentFormPage(form: AssignmentForm, account: PortalAccount): Html {
  const { id, name, query, list, problem } = form;
  const path = applicationPath(id, "users-and-groups");
  const choices = list.rows.map((row) =>
    choice({
      type: "checkbox",
      name: "principal",
      value: row.id,
      isChosen: false,
      label: html`${nameOf(row)} <span class="soft">${WORDS.types[row.type]}</span>`,
    }),
  );
  return portalPage({
    account,
    section: "applications",
    title: WORDS.addTitle(name),
    body: html`${problem !== undefined && note("alarm", html`<p>${problem}</p>`)}
<p>${WORDS.addText}</p>
${searchForm(query.search)}
${
  list.total > 0
    ? postForm({
        formToken: account.formToken,
        action: `${path}/add`,
        fields: html`<fieldset><legend>${WORDS.choices}</legend>${choices}</fieldset>
${actions(html`<a class="button" href="${path}">${WORDS.cancel}</a><button class="primary">${WORDS.assign}</button>`)}`,
      })
    : html`<p>${query.search === "" ? WORDS.nobodyLeft : WORDS.nobodyFound}</p><p><a class="button" href="${path}">${WORDS.cancel}</a></p>`
}
${pager(list, (page) => linkTo(`${path}/add`, { search: query.search, page }))}`,
  });
}
