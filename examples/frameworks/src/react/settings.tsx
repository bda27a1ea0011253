import { CalendarConnection, useCalendarConnection } from "@consentra/elements/react";
import type { Integration } from "@consentra/integration";

/** The component, and the hook beside it on the same connection. */
export function Settings({ integration }: { readonly integration: Integration }) {
  const { state } = useCalendarConnection(integration);
  return (
    <>
      <CalendarConnection integration={integration} lang="en">
        Connect your calendar with JavaScript switched on.
      </CalendarConnection>
      <output>{state.status}</output>
    </>
  );
}
