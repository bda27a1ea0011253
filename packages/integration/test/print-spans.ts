import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createIntegration } from "../src/create-integration.ts";
import { memoryStorage } from "../src/memory-storage.ts";
import { openTelemetry } from "../src/opentelemetry/open-telemetry.ts";
import { createOperations } from "../src/operations/create-operations.ts";
import { type ScriptLine, scriptedAuth } from "../src/testing/scripted-auth.ts";

// A process of its own, which loads OpenTelemetry's SDK as a server does: it prints the spans of three attempts to connect.
const [address = ""] = process.argv.slice(2);

async function spansOf(line: ScriptLine): Promise<readonly object[]> {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const operations = createOperations({ observers: [openTelemetry({ tracer: provider.getTracer("test") })] });
  const integration = createIntegration({
    app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
    key: address,
    auth: operations.auth(scriptedAuth([line])),
    storage: operations.storage(memoryStorage()),
    watch: false,
  });
  await integration.connect({ loginHint: address });
  integration.dispose();
  const spans = exporter.getFinishedSpans();
  return spans.map(({ name, kind, status, attributes }) => ({ name, kind, status, attributes }));
}

const bug = () => {
  throw new Error(`no session for ${address}`);
};
console.log(
  JSON.stringify({
    connects: await spansOf({ signIn: "ok" }),
    fails: await spansOf({
      signIn: { error: "access_denied", aadsts: [90094], correlationId: "c-1", traceId: "t-1" },
    }),
    throws: await spansOf({ signIn: bug }),
  }),
);
