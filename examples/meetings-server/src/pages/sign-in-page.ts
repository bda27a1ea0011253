import { html } from "hono/html";
import { layout, type Markup } from "./layout.ts";

/** Signing in to the product by name alone, which only an example may do. */
export const signInPage = (): Markup =>
  layout(
    "Sign in",
    undefined,
    html`<form method="post" action="/sign-in">
      <label>Your name <input name="name" required maxlength="100" autocomplete="name" /></label>
      <label>Your company's domain <input name="customer" required maxlength="100" autocomplete="organization" /></label>
      <button>Sign in</button>
    </form>`,
  );
