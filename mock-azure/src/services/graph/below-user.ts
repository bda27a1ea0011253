/** Paths below a user, for the signed-in one and for one who is named. */
export function belowUser(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [`/v1.0/me${path}`, `/v1.0/users/:user${path}`]);
}
