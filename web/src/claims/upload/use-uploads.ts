// The uploads of one claim in React: sends what is due, files it under its item of the checklist, keeps what failed for another try.
import { useEffect, useReducer, useRef } from 'react';
import { call, newKey, type Problem, problemOf, type Reply } from '#api';
import { sendFile } from './send-file.ts';
import { dueUploads, isUploading, refusalOf, type Trouble, type Upload, uploads } from './uploads.ts';

type View = Reply<'getClaim'>;
type Options = {
  claimId: string;
  /** The claim as it is after a file has been filed. */
  onFiled: (view: View, name: string) => void;
  describe: (refusal: NonNullable<ReturnType<typeof refusalOf>>) => Trouble;
};

export type Uploads = {
  list: readonly Upload[];
  busy: boolean;
  add: (files: readonly File[], need: string | null) => void;
  again: (key: string) => void;
  remove: (key: string) => void;
};

export function useUploads({ claimId, onFiled, describe }: Options): Uploads {
  const [list, dispatch] = useReducer(uploads, []);
  const running = useRef(new Map<string, AbortController>());
  const filed = useRef(onFiled);
  filed.current = onFiled;

  useEffect(() => {
    for (const upload of dueUploads(list)) {
      if (running.current.has(upload.key)) continue;
      const stop = new AbortController();
      running.current.set(upload.key, stop);
      dispatch({ kind: 'sending', key: upload.key });
      void run(upload, claimId, stop.signal, dispatch)
        .then((view) => view && filed.current(view, upload.file.name))
        .finally(() => running.current.delete(upload.key));
    }
  }, [list, claimId]);

  return {
    list,
    busy: isUploading(list),
    add: (files, need) =>
      dispatch({ kind: 'added', uploads: files.map((file) => ({ key: newKey(), need, file, ...troubleOf(file, describe) })) }),
    again: (key) => dispatch({ kind: 'again', key }),
    remove: (key) => {
      running.current.get(key)?.abort();
      dispatch({ kind: 'removed', key });
    },
  };
}

/** The claim once the file is in it; undefined when it came to nothing, which the list then says. */
async function run(upload: Upload, claimId: string, signal: AbortSignal, dispatch: (event: Parameters<typeof uploads>[1]) => void) {
  const { key, file, need } = upload;
  try {
    const evidenceId = await sendFile({ claimId, file, signal, onProgress: (share) => dispatch({ kind: 'progress', key, share }) });
    dispatch({ kind: 'filing', key });
    const view = await call('attachEvidence', { claimId, evidenceId, need });
    dispatch({ kind: 'done', key });
    return view;
  } catch (error) {
    const problem = problemOf(error);
    if (!signal.aborted) dispatch({ kind: isPassing(problem) ? 'failed' : 'refused', key, trouble: problem });
    return undefined;
  }
}

function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 409 || status === 429 || status >= 500;
}

function troubleOf(file: File, describe: Options['describe']): { trouble?: Trouble } {
  const refusal = refusalOf(file);
  return refusal ? { trouble: describe(refusal) } : {};
}
