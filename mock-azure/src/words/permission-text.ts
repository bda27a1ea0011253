/** A text with the application's name in it. */
type AboutApp = `${string}{app}${string}`;

/** How pages name and explain a permission to people, and to administrators where those are told something else. */
export type PermissionText = readonly [
  name: string,
  explanation: AboutApp,
  adminName?: string,
  adminExplanation?: AboutApp,
];

/** The permissions of an area in another language; one that is missing does not compile. */
export type PermissionTexts<English> = { readonly [Name in keyof English]: PermissionText };
