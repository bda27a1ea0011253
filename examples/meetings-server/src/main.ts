import { fileStorage } from "@consentra/integration/node";
import { serve } from "@hono/node-server";
import { createMeetings } from "./create-meetings.ts";
import { readEnvironment } from "./options.ts";

const { port, folder, ...options } = readEnvironment(process.env);
const storage = fileStorage(folder) as Parameters<typeof createMeetings>[0]["storage"];
const { app, watch } = createMeetings({ ...options, storage });
const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => {
  console.log(`Meetings is at ${options.origin}`);
});
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopping.abort();
    server.close();
  });
}
await watch.run(stopping.signal);
