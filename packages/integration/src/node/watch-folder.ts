import { type FSWatcher, mkdirSync, watch } from "node:fs";

/**
 * Tells who listens to a file of a folder that it may have changed. The folder is watched while anybody listens, and
 * does not keep the process alive.
 *
 * @param folder - to watch; made if it is not there
 * @returns a function that calls `listener` when the file `name` may have changed, and returns the way to stop
 */
export function watchFolder(folder: string): (name: string, listener: () => void) => () => void {
  const listeners = new Map<string, Set<() => void>>();
  let watcher: FSWatcher | undefined;

  const tell = (name: string | null) => {
    // Not every system says which file it was.
    const told = name === null ? [...listeners.values()] : [listeners.get(name) ?? []];
    for (const listener of told.flatMap((those) => [...those])) listener();
  };
  const stop = () => {
    watcher?.close();
    watcher = undefined;
  };
  const start = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    watcher = watch(folder, { persistent: false }, (_event, name) => tell(name));
    // A folder that is taken away tells nothing any more; that is no reason to end the process.
    watcher.on("error", stop);
  };

  return (name, listener) => {
    if (!watcher) start();
    const those = listeners.get(name) ?? new Set();
    const entry = () => listener();
    listeners.set(name, those.add(entry));
    return () => {
      those.delete(entry);
      if (those.size === 0 && listeners.get(name) === those) listeners.delete(name);
      if (listeners.size === 0) stop();
    };
  };
}
