import { fileStorage } from "@consentra/integration/node";
import { createOperations } from "@consentra/integration/operations";
import { createMeetings } from "./create-meetings.ts";
import { readEnvironment } from "./options.ts";
import { serveMeetings } from "./serve-meetings.ts";

const { port, folder, drain, ...options } = readEnvironment(process.env);
const storage = fileStorage(folder) as Parameters<typeof createMeetings>[0]["storage"];
const operations = createOperations();
operations.subscribe((event) => console.log(JSON.stringify(event)));
const served = await serveMeetings({ ...createMeetings({ ...options, storage, operations }), port, drain });
console.log(`Meetings is at ${options.origin}`);
// Once: who asks again does not want to wait.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void served.stop().then((how) => process.exit(how === "done" ? 0 : 1));
  });
}
