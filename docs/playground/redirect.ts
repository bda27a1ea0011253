import "@consentra/integration/browser/redirect-bridge";
