import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import type { IntegrationState } from "@consentra/integration";
import { openConnection } from "../connection.ts";

/** The settings; `CUSTOM_ELEMENTS_SCHEMA` lets the template have tags that are not Angular's. */
@Component({
  selector: "angular-settings",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <calendar-connection lang="en" [integration]="integration" (connectionchange)="follow($event)">
      Connect your calendar with JavaScript switched on.
    </calendar-connection>
    <output>{{ status() }}</output>
  `,
})
export class Settings {
  readonly integration = openConnection();
  readonly status = signal<IntegrationState["status"]>(this.integration.state.status);

  follow(event: CustomEvent<IntegrationState>): void {
    this.status.set(event.detail.status);
  }
}
