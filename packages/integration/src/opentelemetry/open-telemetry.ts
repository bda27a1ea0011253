import { SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { ObserveOperation } from "../operations/operation.ts";

/**
 * Where spans go.
 *
 * @group Connection
 */
export interface OpenTelemetryOptions {
  /** @defaultValue the global provider's tracer `@consentra/integration`, looked up at each call */
  readonly tracer?: Tracer;
}

/**
 * Makes a span of each piece of work, inside of which requests of an instrumented HTTP client stand: `consentra
 * auth.acquireToken` and the like. Attributes are `consentra.operation`, `consentra.outcome` and, of a failure,
 * `error.type`, `consentra.aadsts`, `consentra.correlation_id` and `consentra.trace_id`; there are no keys, scopes,
 * accounts, addresses or texts in it.
 *
 * @param options - the tracer
 * @returns an observer for `createOperations`
 * @see https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/
 * @example
 * ```ts run
 * import { createOperations } from "@consentra/integration/operations";
 * import { openTelemetry } from "@consentra/integration/opentelemetry";
 *
 * const operations = createOperations({ observers: [openTelemetry()] });
 * operations.recent(); // => []
 * ```
 * @group Connection
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): ObserveOperation {
  return (operation, work) => {
    const tracer = options.tracer ?? trace.getTracer("@consentra/integration");
    const attributes = { "consentra.operation": operation };
    return tracer.startActiveSpan(`consentra ${operation}`, { kind: SpanKind.CLIENT, attributes }, (span) =>
      work(({ outcome, support }) => {
        span.setAttribute("consentra.outcome", outcome);
        if (outcome === "failed" || outcome === "thrown") {
          span.setAttribute("error.type", support?.code ?? "_OTHER");
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        if (support && support.aadsts.length > 0) span.setAttribute("consentra.aadsts", [...support.aadsts]);
        if (support?.correlationId) span.setAttribute("consentra.correlation_id", support.correlationId);
        if (support?.traceId) span.setAttribute("consentra.trace_id", support.traceId);
        span.end();
      }),
    );
  };
}
