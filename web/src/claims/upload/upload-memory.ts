// Where a broken upload can go on after a reload of the tab. Keeps the address and the size under a digest: never a file's name, which may be personal.
type Remembered = { size: number | null; creationTime: string; uploadUrl: string | null };

const PREFIX = 'xueshi.upload.';

/** Options for the tus client; `scope` keeps the uploads of different claims apart. */
export function uploadMemory(scope: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage) {
  return {
    fingerprint: (file: File) => Promise.resolve(digest(`${scope} ${file.name} ${file.size} ${file.lastModified}`)),
    removeFingerprintOnSuccess: true,
    urlStorage: {
      findAllUploads: () => Promise.resolve([]),
      findUploadsByFingerprint: (fingerprint: string) => Promise.resolve(recall(storage, PREFIX + fingerprint)),
      removeUpload: (key: string) => Promise.resolve(attempt(() => storage.removeItem(key))),
      addUpload: (fingerprint: string, { size, creationTime, uploadUrl }: Remembered) => {
        attempt(() => storage.setItem(PREFIX + fingerprint, JSON.stringify({ size, creationTime, uploadUrl })));
        return Promise.resolve(PREFIX + fingerprint);
      },
    },
  };
}

function recall(storage: Pick<Storage, 'getItem'>, key: string) {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Remembered | null;
    return kept ? [{ ...kept, metadata: {}, urlStorageKey: key, parallelUploadUrls: null }] : [];
  } catch {
    return [];
  }
}

/** Storage may be refused or full: then a reload starts the file anew, and nothing else changes. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing to do.
  }
}

/** 64 bits of FNV-1a, enough to tell one person's files apart; crypto.subtle is missing on plain-http pages. */
function digest(text: string): string {
  return [0x811c9dc5, 0x1000193].map((seed) => fnv(text, seed)).join('');
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
