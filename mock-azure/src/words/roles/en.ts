/** Directory roles, and who else may do something. */
export const en = {
  "Global Administrator": "Global Administrator",
  "Privileged Role Administrator": "Privileged Role Administrator",
  "Application Administrator": "Application Administrator",
  "Cloud Application Administrator": "Cloud Application Administrator",
  "Global Reader": "Global Reader",
  "User Administrator": "User Administrator",
  reviewer: "a reviewer",
  "reviewer of this request": "a reviewer of this request",
  member: "a member of the organization",
  administrator: "an administrator",
} as const;
