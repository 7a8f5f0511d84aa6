// One file on its way: how far it is, or what went wrong and what can be done.
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import css from './upload.module.css';
import type { Upload } from './uploads.ts';
import { useWords } from './words.ts';

export function UploadRow({ upload, onAgain, onRemove }: { upload: Upload; onAgain: () => void; onRemove: () => void }) {
  const say = useWords();
  const { phase, share, file, trouble } = upload;
  const percent = Math.round(share * 100);
  if (phase === 'failed' || phase === 'refused') {
    return (
      <li className={`${css.file} ${css.wrong}`}>
        <Icon name="error" size="1.5rem" />
        <div className={css.fileWords} role="alert">
          <span className={css.fileName}>{file.name}</span>
          <span className={css.error}>{trouble?.title}</span>
          {trouble?.detail && <span className={css.small}>{trouble.detail}</span>}
        </div>
        <div className={css.fileTools}>
          {phase === 'failed' && <Button onClick={onAgain}>{say('again')}</Button>}
          <Button variant="quiet" onClick={onRemove}>
            {say(phase === 'failed' ? 'cancel' : 'dismiss')}
          </Button>
        </div>
      </li>
    );
  }
  return (
    <li className={css.file}>
      <Icon name="file" size="1.5rem" />
      <div className={css.fileWords}>
        <span className={css.fileName}>{file.name}</span>
        <progress
          className={css.progress}
          max={100}
          value={phase === 'filing' ? 100 : percent}
          aria-label={say('progressOf', { name: file.name })}
        />
        <span className={css.small}>
          {phase === 'waiting' ? say('waiting') : phase === 'filing' || share >= 1 ? say('filing') : say('sending', { percent })}
        </span>
      </div>
      <div className={css.fileTools}>
        <Button variant="quiet" onClick={onRemove}>
          {say('cancel')}
        </Button>
      </div>
    </li>
  );
}
