import type { Work } from '../../../app/session/work';
import type { Kept, KeptSitting } from '../../../ports';

/** The work of sittings on this machine, so that a reload or a closed pane loses nothing. */
export interface Keeper {
  put(sitting: Omit<KeptSitting, 'savedAt' | 'unreadable'>, work: Work): Promise<void>;
  list(place: string): Promise<Kept>;
  get(id: string): Promise<Work | undefined>;
  remove(id: string): Promise<void>;
  /** Work of other sittings here that was kept since a moment, in milliseconds since 1970. */
  others(id: string, since: number): Promise<readonly Work[]>;
  clear(): Promise<void>;
}

/** Raised when `Work` changes in a way that an older one cannot be read as. */
const SCHEMA = 1;
const DATABASE = 'planzvit';
/** What a sitting is, and apart from it its work, which may be large: a list needs only the first. */
const SITTINGS = 'sittings';
const WORKS = 'works';
const DAY = 86_400_000;
/** Nothing is kept for longer, whether or not anybody comes back for it. */
const LONGEST = 30 * DAY;
/**
 * Sittings in one place: the newest are enough, and all of the last day, in which another tab may still be at work.
 */
const MOST = 5;

interface Stored extends Omit<KeptSitting, 'unreadable'> {
  readonly schema: number;
  /** The workbook around the pane, or the page. */
  readonly place: string;
}

/** Keeps in IndexedDB, which page and workers share. `place` is the workbook around the pane, or the page. */
export function createKeeper(place: string, now: () => number = Date.now): Keeper {
  const within = async <T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> => {
    const database = await opened();
    try {
      const transaction = database.transaction([SITTINGS, WORKS], mode);
      const done = finished(transaction);
      // Whoever waits for `work` hears of its failure; the transaction then fails as well.
      done.catch(() => undefined);
      const result = await work({
        sittings: transaction.objectStore(SITTINGS),
        works: transaction.objectStore(WORKS),
      });
      await done;
      return result;
    } finally {
      database.close();
    }
  };
  const removeFrom = async ({ sittings, works }: Stores, id: string): Promise<void> => {
    await Promise.all([answerOf(sittings.delete(id)), answerOf(works.delete(id))]);
  };
  return {
    put: (sitting, work) =>
      within('readwrite', async ({ sittings, works }) => {
        const stored: Stored = { ...sitting, schema: SCHEMA, savedAt: now(), place };
        await Promise.all([answerOf(sittings.put(stored)), answerOf(works.put(work, sitting.id))]);
      }),
    async list(wanted) {
      try {
        return await within('readwrite', async (stores) => {
          const all = (await answerOf(stores.sittings.getAll())) as readonly Stored[];
          const known = [...all].sort((a, b) => b.savedAt - a.savedAt);
          const fresh = known.filter(({ savedAt }) => now() - savedAt < LONGEST);
          const old = known.filter((one) => !fresh.includes(one));
          const here = fresh.filter((one) => one.place === wanted);
          const stay = here.filter(({ savedAt }, at) => at < MOST || now() - savedAt < DAY);
          const gone = here.filter((one) => !stay.includes(one));
          await Promise.all([...old, ...gone].map(({ id }) => removeFrom(stores, id)));
          return { kind: 'kept', sittings: stay.map(lineOf) };
        });
      } catch {
        return { kind: 'refused' };
      }
    },
    get: (id) =>
      within('readonly', async ({ sittings, works }) => {
        const stored = (await answerOf(sittings.get(id))) as Stored | undefined;
        return stored?.schema === SCHEMA ? ((await answerOf(works.get(id))) as Work | undefined) : undefined;
      }),
    others: (id, since) =>
      within('readonly', (stores) =>
        worksOf(stores, (one) => one.id !== id && one.place === place && one.savedAt >= since),
      ),
    remove: (id) => within('readwrite', (stores) => removeFrom(stores, id)),
    clear: () =>
      within('readwrite', async ({ sittings, works }) => {
        await Promise.all([answerOf(sittings.clear()), answerOf(works.clear())]);
      }),
  };
}

async function worksOf(stores: Stores, isMeant: (one: Stored) => boolean): Promise<readonly Work[]> {
  const all = (await answerOf(stores.sittings.getAll())) as readonly Stored[];
  const meant = all.filter((one) => one.schema === SCHEMA && isMeant(one));
  const works = await Promise.all(meant.map(({ id }) => answerOf(stores.works.get(id)) as Promise<Work | undefined>));
  return works.filter((work) => work !== undefined);
}

function lineOf({ schema, place: _, ...line }: Stored): KeptSitting {
  return schema === SCHEMA ? line : { ...line, unreadable: true };
}

interface Stores {
  readonly sittings: IDBObjectStore;
  readonly works: IDBObjectStore;
}

async function opened(): Promise<IDBDatabase> {
  // Asked for here: in some windows the very name is forbidden.
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SITTINGS, { keyPath: 'id' });
    request.result.createObjectStore(WORKS);
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the storage gave no reason'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('the storage gave no reason'));
    transaction.onabort = () => reject(transaction.error ?? new Error('the storage is full'));
  });
}
