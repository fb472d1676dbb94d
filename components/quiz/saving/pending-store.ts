import type { Pending, PendingStore } from './answer-queue'

const DATABASE = 'footnote-quiz'
const TABLE = 'pending'

/** Keeps unsent changes of one attempt in IndexedDB; where that is missing or blocked, in localStorage. */
export function openPendingStore(attemptId: string): PendingStore {
  const opened = openDatabase().then((database) =>
    database ? makeDatabaseStore(database, attemptId) : makeLocalStore(attemptId),
  )
  const guard = async <T>(work: (store: PendingStore) => Promise<T>, fallback: T): Promise<T> => {
    try {
      return await work(await opened)
    } catch {
      // A full or blocked disk must not stop the quiz: the change is still in memory and on its way.
      return fallback
    }
  }
  return {
    load: () => guard((store) => store.load(), []),
    put: (pending) => guard((store) => store.put(pending), undefined),
    remove: (position, rev) => guard((store) => store.remove(position, rev), undefined),
    clear: () => guard((store) => store.clear(), undefined),
  }
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1)
      request.onupgradeneeded = () =>
        request.result.createObjectStore(TABLE, { keyPath: ['attemptId', 'position'] })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
      request.onblocked = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
}

function makeDatabaseStore(database: IDBDatabase, attemptId: string): PendingStore {
  const range = IDBKeyRange.bound([attemptId, -1], [attemptId, Number.MAX_SAFE_INTEGER])
  const run = <T>(
    mode: IDBTransactionMode,
    work: (table: IDBObjectStore, finish: (value: T) => void) => void,
    empty: T,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      let result = empty
      const transaction = database.transaction(TABLE, mode)
      transaction.oncomplete = () => resolve(result)
      transaction.onerror = () => reject(transaction.error ?? new Error('storage'))
      transaction.onabort = () => reject(transaction.error ?? new Error('storage'))
      work(transaction.objectStore(TABLE), (value) => {
        result = value
      })
    })
  const read = (table: IDBObjectStore, position: number, then: (known: Pending | undefined) => void) => {
    const request = table.get([attemptId, position])
    request.onsuccess = () => then(request.result as Pending | undefined)
  }
  return {
    load: () =>
      run<Pending[]>(
        'readonly',
        (table, finish) => {
          const request = table.getAll(range)
          request.onsuccess = () =>
            finish(
              (request.result as (Pending & { attemptId: string })[]).map(
                ({ attemptId: _attemptId, ...pending }) => pending,
              ),
            )
        },
        [],
      ),
    put: (pending) =>
      run<void>(
        'readwrite',
        (table) =>
          read(
            table,
            pending.position,
            (known) => void ((known?.rev ?? 0) <= pending.rev && table.put({ ...pending, attemptId })),
          ),
        undefined,
      ),
    remove: (position, rev) =>
      run<void>(
        'readwrite',
        (table) =>
          read(
            table,
            position,
            (known) => void (known && known.rev <= rev && table.delete([attemptId, position])),
          ),
        undefined,
      ),
    clear: () => run<void>('readwrite', (table) => void table.delete(range), undefined),
  }
}

function makeLocalStore(attemptId: string): PendingStore {
  const key = `${DATABASE}:${attemptId}`
  const read = (): Pending[] => JSON.parse(localStorage.getItem(key) ?? '[]') as Pending[]
  const write = (list: Pending[]) =>
    list.length > 0 ? localStorage.setItem(key, JSON.stringify(list)) : localStorage.removeItem(key)
  return {
    load: async () => read(),
    put: async (pending) => {
      const others = read().filter(({ position, rev }) => position !== pending.position || rev > pending.rev)
      if (!others.some(({ position }) => position === pending.position)) write([...others, pending])
    },
    remove: async (position, rev) =>
      write(read().filter((pending) => pending.position !== position || pending.rev > rev)),
    clear: async () => write([]),
  }
}
