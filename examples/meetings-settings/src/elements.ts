/** Makes an element; text children are text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that runs an action. */
export function button(
  label: string,
  action: () => unknown,
  kind: "primary" | "plain" = "plain",
): HTMLButtonElement {
  return element("button", { type: "button", className: kind, onclick: () => void action() }, label);
}
