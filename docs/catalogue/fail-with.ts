import { GraphRequestError, readCreateEvent } from "@consentra/calendar";

/**
 * Lets a call of Microsoft Graph fail.
 *
 * @returns the kind of failure that the calendar client tells
 */
export async function failWith(status: number, code: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = new Response(JSON.stringify({ error: { code, message: "" } }), { status, headers });
  try {
    await readCreateEvent(answer);
  } catch (error) {
    if (error instanceof GraphRequestError) return error.failure.kind;
    throw error;
  }
  throw new Error(`An answer with status ${String(status)} was taken for a success.`);
}
