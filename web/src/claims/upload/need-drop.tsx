// Where files come in: chosen, photographed, or dropped. The inputs are real ones, so that keyboard and screen readers find them.
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { Icon } from '#ui/icons';
import { buttonClass } from '#ui/layout';
import css from './upload.module.css';
import { ACCEPTED } from './uploads.ts';
import { useWords } from './words.ts';

export function NeedDrop({ label, onFiles }: { label: string; onFiles: (files: readonly File[]) => void }) {
  const say = useWords();
  const [over, setOver] = useState(false);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again after it was removed.
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons inside do the same by keyboard.
    <div
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label className={`${buttonClass()} ${css.pick}`}>
        <Icon name="upload" />
        {say('choose')}
        <span className="unseen">{say('forNeed', { need: label })}</span>
        <input type="file" className="unseen" multiple accept={ACCEPTED.join(',')} onChange={chosen} />
      </label>
      <label className={`${buttonClass()} ${css.pick} ${css.camera}`}>
        <Icon name="camera" />
        {say('camera')}
        <span className="unseen">{say('forNeed', { need: label })}</span>
        <input type="file" className="unseen" accept="image/*" capture="environment" onChange={chosen} />
      </label>
      <span className={css.dropHint}>{over ? say('dropHere', { need: label }) : say('drop')}</span>
    </div>
  );
}
