import type { PrincipalKey } from "../../domain/graph/service-principals.ts";

/** The set of all service principals. */
export const SERVICE_PRINCIPAL_SET = "/v1.0/servicePrincipals";

/** Paths of a service principal or below it, by its object id and by the application's. */
export const belowPrincipal = (tail = ""): readonly string[] => [
  `${SERVICE_PRINCIPAL_SET}/:id${tail}`,
  `${SERVICE_PRINCIPAL_SET}(appId=':appId')${tail}`,
];

/** Which one a path means. */
export const principalKeyOf = ({ id, appId }: Readonly<Record<string, string>>): PrincipalKey =>
  appId === undefined ? { kind: "id", id: id ?? "" } : { kind: "app-id", id: appId };
