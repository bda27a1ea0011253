// The page that Microsoft sends the sign-in window to: it hands the answer to the page that asked.
import "@consentra/integration/browser/redirect-bridge";
