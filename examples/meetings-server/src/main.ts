import { fileStorage } from "@consentra/integration/node";
import { serve } from "@hono/node-server";
import { createMeetings } from "./create-meetings.ts";
import { readEnvironment } from "./options.ts";

const { port, folder, ...options } = readEnvironment(process.env);
const storage = fileStorage(folder) as Parameters<typeof createMeetings>[0]["storage"];
const { app } = createMeetings({ ...options, storage });
const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => {
  console.log(`Meetings is at ${options.origin}`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
