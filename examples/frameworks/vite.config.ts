import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    // Vue takes a tag it does not know for a component of its own, unless it is told.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "calendar-connection" } } }),
    svelte(),
  ],
  server: { port: 5175, strictPort: true },
  build: { target: "es2022" },
});
