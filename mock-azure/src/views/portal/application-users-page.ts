import type {
  ApplicationUsers,
  AssignmentForm,
  PrincipalRow,
} from "../../domain/portal/application-users-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { actions, choice, fieldset, filterForm, postForm, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { note } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath } from "./paths.ts";
import { problemText } from "./problem-text.ts";
import { listOf, type PortalReader, portalPage } from "./shell.ts";

const nameOf = ({ name, address }: PrincipalRow): Html =>
  html`${name}${address !== "" && html`<br><span class="soft">${address}</span>`}`;

const searchForm = (search: string, { grants, portal }: Words["text"]): Html =>
  filterForm(
    textField({ id: "search", label: grants.searchLabel, value: search, type: "search" }),
    portal.search,
  );

/** Who is assigned to an application. */
export function applicationUsersPage(users: ApplicationUsers, reader: PortalReader): Html {
  const { words } = reader;
  const { text, say, date } = words;
  const { grants } = text;
  const { id, query, list, assignmentRequired, mayAssign, roles } = users;
  const path = applicationPath(id, "users-and-groups");
  const table = dataTable(
    text.applications.tabs.users,
    [...(mayAssign ? [grants.chooseHeading] : []), ...grants.assignmentHeadings],
    list.rows.map((row) => [
      ...(mayAssign
        ? [
            html`<input type="checkbox" name="assignment" value="${row.assignmentId}" aria-label="${say(grants.choose, { name: row.name })}">`,
          ]
        : []),
      nameOf(row),
      text.fields.principalTypes[row.type],
      grants.defaultAccess,
      date(row.assigned),
    ]),
  );
  const shown = mayAssign
    ? postForm({
        formToken: reader.account.formToken,
        action: `${path}/remove`,
        fields: html`${table}${actions(html`<button>${grants.remove}</button>`)}`,
      })
    : table;
  return applicationFrame(users, {
    ...reader,
    tab: "users",
    body: html`${note("info", html`<p>${assignmentRequired ? grants.required : grants.notRequired}</p>`)}
${mayAssign ? html`<p><a class="button primary" href="${path}/add">${grants.add}</a></p>` : html`<p class="soft">${say(grants.forOthers, { roles: listOf(roles, words) })}</p>`}
${searchForm(query.search, text)}
${list.total > 0 ? shown : html`<p>${query.search === "" ? grants.nobody : grants.nobodyFound}</p>`}
${pager(list, (page) => linkTo(path, { search: query.search, page }), words)}`,
  });
}

/** The people and groups that can be assigned. */
export function assignmentFormPage(form: AssignmentForm, reader: PortalReader): Html {
  const { words } = reader;
  const { text, say } = words;
  const { grants } = text;
  const { id, name, query, list, problem } = form;
  const path = applicationPath(id, "users-and-groups");
  const choices = list.rows.map((row) =>
    choice({
      type: "checkbox",
      name: "principal",
      value: row.id,
      isChosen: false,
      label: html`${nameOf(row)} <span class="soft">${text.fields.principalTypes[row.type]}</span>`,
    }),
  );
  return portalPage({
    ...reader,
    section: "applications",
    title: say(grants.addTitle, { app: name }),
    body: html`${problem !== undefined && note("alarm", html`<p id="problem">${problemText(problem, words)}</p>`)}
<p>${grants.addText}</p>
${searchForm(query.search, text)}
${
  list.total > 0
    ? postForm({
        formToken: reader.account.formToken,
        action: `${path}/add`,
        fields: html`${fieldset(grants.choices, choices, problem && "problem")}
${actions(html`<a class="button" href="${path}">${text.buttons.cancel}</a><button class="primary">${grants.assign}</button>`)}`,
      })
    : html`<p>${query.search === "" ? grants.nobodyLeft : grants.nobodyToAssign}</p><p><a class="button" href="${path}">${text.buttons.cancel}</a></p>`
}
${pager(list, (page) => linkTo(`${path}/add`, { search: query.search, page }), words)}`,
  });
}
