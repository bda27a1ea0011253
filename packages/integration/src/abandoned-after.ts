/** Milliseconds after which nobody is expected back from Microsoft's page; its sign-in pages do not live longer. */
export const ABANDONED_AFTER = 15 * 60_000;
