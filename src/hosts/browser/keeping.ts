/** What keeps the sitting of this page, reported when the work changes. */
export interface Keeping {
  /** The work has changed: it is kept soon; resolves when it is, or when that failed. */
  changed(): Promise<void>;
  /** Goes on under the id of an earlier sitting, unless another tab does so. */
  adopt(id: string): Promise<void>;
  /** A new sitting begins: what is kept of the one before stays. */
  begin(): void;
  /** Under which the sitting is kept. */
  readonly id: () => string;
  /** The storage took what was last put into it. */
  readonly works: () => boolean;
}

/** Keeps one sitting: one write at a time, the newest work last. */
export function createKeeping(put: (id: string) => Promise<void>, locks: LockManager | undefined): Keeping {
  let id = newId();
  let running: Promise<void> | undefined;
  let again = false;
  let works = true;
  const write = async (): Promise<void> => {
    do {
      again = false;
      try {
        await put(id);
        works = true;
      } catch {
        works = false;
      }
    } while (again);
    running = undefined;
  };
  void hold(id, locks);
  return {
    changed() {
      if (running !== undefined) again = true;
      return (running ??= write());
    },
    async adopt(earlier) {
      id = (await hold(earlier, locks)) ? earlier : newId();
    },
    begin() {
      id = newId();
      void hold(id, locks);
    },
    id: () => id,
    works: () => works,
  };
}

/**
 * A lock for as long as the page stands, so that two tabs do not write over each other. Where there are no locks (plain
 * http), each tab keeps its work under an id of its own.
 */
function hold(id: string, locks: LockManager | undefined): Promise<boolean> {
  if (locks === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    void locks
      .request(`planzvit.${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(() => resolve(false));
  });
}

/** `crypto.randomUUID` is missing on plain http. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
