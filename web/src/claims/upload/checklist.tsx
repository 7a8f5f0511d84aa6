// The checklist of evidence of a way: one row per item, with what has been given, what is on its way, and the buttons to add to it.
import type { Reply } from '#api';
import { StatusTag } from '#ui/data';
import { fieldId } from '#ui/forms';
import { FileRow } from './file-row.tsx';
import { NeedDrop } from './need-drop.tsx';
import css from './upload.module.css';
import { UploadRow } from './upload-row.tsx';
import type { Uploads } from './use-uploads.ts';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
type Props = {
  needs: View['needs'];
  evidence: View['evidence'];
  uploads: Uploads;
  /** Paths of items that a submission found missing, e.g. `evidence.schedule`. */
  errors: Readonly<Record<string, string>>;
  onRemove: (evidenceId: string, name: string) => void;
  removing: string | null;
};

export function Checklist(props: Props) {
  const say = useWords();
  return (
    <div className={css.checklist}>
      <p className={css.rules}>{say('rules')}</p>
      <ul className={css.needs}>
        {props.needs.map(({ key, label, required }) => (
          <NeedRow key={key} {...props} need={key} label={label} required={required} />
        ))}
        <NeedRow {...props} need={null} label={say('other')} hint={say('otherHint')} required={false} />
      </ul>
    </div>
  );
}

type RowProps = Props & { need: string | null; label: string; hint?: string; required: boolean };

function NeedRow({ need, label, hint, required, evidence, needs, uploads, errors, onRemove, removing }: RowProps) {
  const say = useWords();
  const known = new Set(needs.map(({ key }) => key));
  const given = evidence.filter((one) => (need === null ? one.need === null || !known.has(one.need) : one.need === need));
  const coming = uploads.list.filter((one) => one.need === need);
  const path = `evidence.${need ?? 'other'}`;
  const error = given.length + coming.length > 0 ? undefined : errors[path];
  return (
    <li className={css.need} id={fieldId(path)} tabIndex={-1} data-wrong={error !== undefined}>
      <div className={css.needHead}>
        <div>
          <p className={css.needName}>{label}</p>
          {hint && <p className={css.small}>{hint}</p>}
        </div>
        {given.length > 0 ? (
          <StatusTag tone="success">{say('given', { count: given.length })}</StatusTag>
        ) : (
          <StatusTag tone={required ? 'warning' : 'neutral'} {...(required ? { icon: 'alert' as const } : {})}>
            {say(required ? 'required' : 'optional')}
          </StatusTag>
        )}
      </div>
      {error && <p className={css.error}>{error}</p>}
      {(given.length > 0 || coming.length > 0) && (
        <ul className={css.files}>
          {given.map((file) => (
            <FileRow
              key={file.evidenceId}
              file={file}
              busy={removing === file.evidenceId}
              onRemove={() => onRemove(file.evidenceId, file.name)}
            />
          ))}
          {coming.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onAgain={() => uploads.again(upload.key)}
              onRemove={() => uploads.remove(upload.key)}
            />
          ))}
        </ul>
      )}
      <NeedDrop label={label} onFiles={(files) => uploads.add(files, need)} />
    </li>
  );
}
