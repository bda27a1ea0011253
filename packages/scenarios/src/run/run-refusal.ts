/** The run was not asked for in the right way; the message says what to do. */
export class RunRefusal extends Error {
  override readonly name = "RunRefusal";
}
