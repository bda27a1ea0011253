import { html } from "hono/html";
import type { Customer, Waiting } from "../customers.ts";
import type { User } from "../users.ts";
import { formatDay, layout, type Markup } from "./layout.ts";

/** Which customers have approved the product, and who waits: for the people who run the product. */
export const customersPage = (user: User, customers: readonly Customer[]): Markup =>
  layout(
    "Customers",
    user,
    html`<table>
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Approval</th>
          <th scope="col">Connected</th>
          <th scope="col">Waiting</th>
        </tr>
      </thead>
      <tbody>
        ${customers.map(
          (customer) =>
            html`<tr>
              <th scope="row">${customer.name}</th>
              <td>${approvalOf(customer)}</td>
              <td>${customer.connected}</td>
              <td>${customer.waiting.map((each) => html`<div>${each.name}: ${stageOf(each)}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

function approvalOf({ provenAt, signAt }: Customer): string {
  if (provenAt !== undefined) return `Approved, seen on ${formatDay(provenAt)}`;
  if (signAt !== undefined) return `Signs of it on ${formatDay(signAt)}, nobody has connected yet`;
  return "Not seen yet";
}

function stageOf({ stage, since, until }: Waiting): string {
  switch (stage) {
    case "asking":
      return "needs approval, no request told of";
    case "requested":
      return `request of ${formatDay(since ?? 0)}, expires on ${formatDay(until ?? 0)}`;
    case "approved":
      return "approved, has to connect once more";
  }
}
