import { defineConfig } from "vite";

const page = (name: string) => `${import.meta.dirname}/${name}.html`;

export default defineConfig({
  server: { port: 5173, strictPort: true },
  preview: { port: 5173, strictPort: true },
  build: {
    target: "es2022",
    rolldownOptions: { input: { index: page("index"), redirect: page("redirect") } },
  },
});
