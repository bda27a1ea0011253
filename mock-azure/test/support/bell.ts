/** What something rings when it happens, for those who wait for it. */
export interface Bell {
  ring(): void;
  /** Resolves once it has been rung so many times. */
  rung(times: number): Promise<void>;
}

export function createBell(): Bell {
  let count = 0;
  let waiting: readonly (readonly [number, () => void])[] = [];
  return {
    ring() {
      count += 1;
      for (const [times, resolve] of waiting) if (times <= count) resolve();
      waiting = waiting.filter(([times]) => times > count);
    },
    rung: (times) =>
      new Promise((resolve) => {
        if (times <= count) resolve();
        else waiting = [...waiting, [times, resolve]];
      }),
  };
}
