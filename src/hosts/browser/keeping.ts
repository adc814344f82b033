/** What keeps the sitting of this page, reported when the work changes. */
export interface Keeping {
  /** The work has changed: it is kept soon; resolves when it is, or when that failed. */
  changed(): Promise<void>;
  /**
   * Takes an earlier sitting for this page, before its work is read: what another tab still writes to it would be
   * missed otherwise. False where another tab has it.
   */
  claim(id: string): Promise<boolean>;
  /** Goes on under the id of a sitting that was claimed. */
  goOn(id: string): void;
  /** A new sitting begins: what is kept of the one before stays. */
  begin(): void;
  /** When this work was opened here, in milliseconds since 1970. */
  readonly since: () => number;
  /** Under which the sitting is kept. */
  readonly id: () => string;
  /** The storage took what was last put into it. */
  readonly works: () => boolean;
}

/** Keeps one sitting: one write at a time, the newest work last. */
export function createKeeping(put: (id: string) => Promise<void>, locks: LockManager | undefined): Keeping {
  let id = newId();
  let since = Date.now();
  // Locks that stand as long as the page.
  const held = new Map<string, Promise<boolean>>();
  const claim = (wanted: string): Promise<boolean> => {
    const known = held.get(wanted);
    if (known !== undefined) return known;
    const taken = hold(wanted, locks).then((isOurs) => {
      if (!isOurs) held.delete(wanted);
      return isOurs;
    });
    held.set(wanted, taken);
    return taken;
  };
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
  const goOn = (next: string): void => {
    [id, since] = [next, Date.now()];
    void claim(id);
  };
  void claim(id);
  return {
    changed() {
      if (running !== undefined) again = true;
      return (running ??= write());
    },
    claim,
    goOn,
    begin: () => goOn(newId()),
    since: () => since,
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
