declare module "*.vue" {
  import type { Integration } from "@consentra/integration";
  import type { DefineComponent } from "vue";

  const component: DefineComponent<{ integration: Integration }>;
  export default component;
}

declare module "*.svelte" {
  import type { Integration } from "@consentra/integration";
  import type { Component } from "svelte";

  const component: Component<{ integration: Integration }>;
  export default component;
}
