import { StorageError, type NotebookStorage } from '../store/ports.js';

/** One key for the notebook, others beside it for what could not be read. */
const KEY = 'offre-insertion-carnet';
const ASIDE = `${KEY}-illisible-`;

/** Widgets of one page do not hear each other's storage events. */
const inPage = new EventTarget();

/** The notebook of this device, or of this session, in the browser's own storage. */
export function notebookStorage(keeping: 'device' | 'session'): NotebookStorage {
  const use = <T>(work: (storage: Storage) => T): T => tried(() => work(storageOf(keeping)));
  return {
    read: () => use((storage) => storage.getItem(KEY) ?? undefined),
    write: (text) => {
      use((storage) => storage.setItem(KEY, text));
      inPage.dispatchEvent(new Event(keeping));
    },
    aside: () => use((storage) => asideKeys(storage).map((key) => storage.getItem(key)!)),
    setAside: () => use(setAside),
    erase: () => {
      const empty = use(erase);
      inPage.dispatchEvent(new Event(keeping));
      return empty;
    },
    watch: (heard) => watch(keeping, heard),
  };
}

/** Reading the property itself throws where storage is refused. */
function storageOf(keeping: 'device' | 'session'): Storage {
  return keeping === 'device' ? localStorage : sessionStorage;
}

function tried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const full = error instanceof DOMException && /quota/i.test(error.name);
    throw new StorageError(full ? 'full' : 'refused');
  }
}

function ourKeys(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)!).filter((key) => key.startsWith(KEY));
}

function asideKeys(storage: Storage): string[] {
  return ourKeys(storage)
    .filter((key) => key.startsWith(ASIDE))
    .sort();
}

/** Frees the place first: a full storage could not hold the text twice. What can't be moved goes back. */
function setAside(storage: Storage): void {
  const text = storage.getItem(KEY);
  if (text === null) return;
  storage.removeItem(KEY);
  const others = asideKeys(storage);
  if (others.some((key) => storage.getItem(key) === text)) return;
  try {
    storage.setItem(ASIDE + (others.length + 1), text);
  } catch (error) {
    storage.setItem(KEY, text);
    throw error;
  }
}

function erase(storage: Storage): boolean {
  for (const key of ourKeys(storage)) storage.removeItem(key);
  return ourKeys(storage).length === 0;
}

/** Other pages of the origin, other widgets of this one, and a page that comes back from the browser's own cache. */
function watch(keeping: 'device' | 'session', heard: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('storage', ({ key }) => (key === null || key.startsWith(KEY)) && heard(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && heard(), { signal });
  inPage.addEventListener(keeping, heard, { signal });
  return () => stop.abort();
}
