/** Placeholder replaced below. */
export async function serveDemo(_write: (line: string) => void): Promise<void> {}
