// One file that has been given: what it looks like, what it is called, taking it out again.

import type { Reply } from '#api';
import { fileSize } from '#claim-view/evidence';
import { Icon } from '#ui/icons';
import css from './upload.module.css';
import { useWords } from './words.ts';

type File = Reply<'getClaim'>['evidence'][number];

export function FileRow({ file, busy, onRemove }: { file: File; busy: boolean; onRemove: () => void }) {
  const say = useWords();
  const { links } = file;
  return (
    <li className={css.file}>
      {links ? <img src={links.thumbnail} alt="" className={css.thumbnail} /> : <Icon name="file" size="2rem" />}
      <div className={css.fileWords}>
        {links ? (
          <a href={links.original} target="_blank" rel="noreferrer" className={css.fileName} aria-label={say('open', { name: file.name })}>
            {file.name}
          </a>
        ) : (
          <span className={css.fileName}>{file.name}</span>
        )}
        <span className={css.small}>{say('fileFacts', { size: fileSize(file.bytes), pages: file.pages })}</span>
        {file.marks.map(({ code, label }) => (
          <span key={code} className={css.mark}>
            {label}
          </span>
        ))}
      </div>
      <button
        type="button"
        className={css.remove}
        aria-label={say('removeFile', { name: file.name })}
        aria-disabled={busy}
        onClick={busy ? undefined : onRemove}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}
