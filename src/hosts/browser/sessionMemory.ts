const KEY = 'planzvit.plan';

/** Text that outlives a reload of this window and ends with it. Where the browser keeps nothing, nothing is kept. */
export function createSessionMemory(): { load(): string | undefined; save(text: string): void } {
  return {
    load() {
      try {
        return sessionStorage.getItem(KEY) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save(text) {
      try {
        sessionStorage.setItem(KEY, text);
      } catch {
        // Full or forbidden: a reload then starts anew, as without a memory.
      }
    },
  };
}
