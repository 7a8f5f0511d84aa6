// The evidence of a claim, page by page, to be read beside the rule: previews made by the server, never the file itself (第八条).
import { type ReactNode, useReducer, useState } from 'react';
import type { Reply } from '#api';
import { Icon, type IconName } from '#ui/icons';
import { EmptyState } from '#ui/layout';
import { fileSize } from './file-size.ts';
import { FIRST_LOOK, type LookEvent, look } from './look.ts';
import css from './viewer.module.css';
import { useWords } from './words.ts';

type Props = Pick<Reply<'getClaim'>, 'evidence' | 'needs'>;
type File = Props['evidence'][number];

/** Width over height until the picture itself says. */
const A4 = 210 / 297;

export function EvidenceViewer({ evidence: given, needs }: Props) {
  const say = useWords();
  const evidence = inOrder(given, needs);
  const [state, dispatch] = useReducer(
    (before: typeof FIRST_LOOK, event: LookEvent) => look(before, event, evidence.map(pagesOf)),
    FIRST_LOOK,
  );
  const file = evidence[state.file];
  if (!file) return <EmptyState icon="file" title={say('noEvidence')} />;
  return (
    <div className={css.viewer}>
      <ul className={css.files}>
        {evidence.map((one, index) => (
          <li key={one.evidenceId}>
            <button type="button" className={css.file} aria-pressed={index === state.file} onClick={() => dispatch({ file: index })}>
              <Thumbnail file={one} />
              <span className={css.fileWords}>
                <span className={css.need}>{needs.find(({ key }) => key === one.need)?.label ?? say('unsorted')}</span>
                <span className={css.name}>{one.name}</span>
                <span className={css.small}>{say('fileFacts', { size: fileSize(one.bytes), pages: one.pages })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {file.marks.length > 0 && (
        <ul className={css.marks}>
          {file.marks.map(({ code, label }) => (
            <li key={code}>
              <Icon name="alert" size="1em" /> {label}
            </li>
          ))}
        </ul>
      )}
      <Tools
        file={file}
        page={state.page}
        last={state.file === evidence.length - 1 && state.page >= pagesOf(file)}
        first={state.file === 0 && state.page === 1}
        dispatch={dispatch}
      />
      <PagePicture key={`${file.evidenceId} ${state.page}`} file={file} page={state.page} zoom={state.zoom} turns={state.turns} />
    </div>
  );
}

function Thumbnail({ file }: { file: File }) {
  if (!file.links) return <Icon name="file" size="2rem" />;
  return <img src={file.links.thumbnail} alt="" loading="lazy" className={css.thumbnail} />;
}

type ToolsProps = { file: File; page: number; first: boolean; last: boolean; dispatch: (event: LookEvent) => void };

function Tools({ file, page, first, last, dispatch }: ToolsProps) {
  const say = useWords();
  return (
    <div className={css.tools}>
      <Tool icon="left" label={say('previousPage')} disabled={first} onClick={() => dispatch('previous-page')} />
      <span className={css.place} role="status">
        {say('pageOf', { page, pages: pagesOf(file) })}
      </span>
      <Tool icon="right" label={say('nextPage')} disabled={last} onClick={() => dispatch('next-page')} />
      <span className={css.gap} />
      <Tool icon="minus" label={say('zoomOut')} onClick={() => dispatch('zoom-out')} />
      <Tool icon="fit" label={say('fit')} onClick={() => dispatch('fit')} />
      <Tool icon="plus" label={say('zoomIn')} onClick={() => dispatch('zoom-in')} />
      <Tool icon="turn" label={say('turn')} onClick={() => dispatch('turn')} />
      {file.links && (
        <a
          className={css.tool}
          href={file.links.original}
          target="_blank"
          rel="noreferrer"
          aria-label={say('original')}
          title={say('original')}
        >
          <Icon name="out" />
        </a>
      )}
    </div>
  );
}

function Tool({
  icon,
  label,
  disabled = false,
  onClick,
}: {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function PagePicture({ file, page, zoom, turns }: { file: File; page: number; zoom: number; turns: number }) {
  const say = useWords();
  const [failed, setFailed] = useState(false);
  const [ratio, setRatio] = useState(A4);
  const source = file.links?.pages[page - 1];
  if (!source) return <p className={css.none}>{say('noPreview')}</p>;
  if (failed) return <p className={css.none}>{say('previewFailed')}</p>;
  const lying = turns % 2 === 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.window} tabIndex={0} aria-label={say('viewerArea')}>
      <div className={css.sheet} style={{ width: `${zoom}%`, aspectRatio: lying ? 1 / ratio : ratio }}>
        <img
          style={{ width: lying ? `${ratio * 100}%` : '100%', rotate: `${turns * 90}deg` }}
          src={source}
          alt={say('viewerOf', { name: file.name, page })}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => height > 0 && setRatio(width / height)}
          onError={() => setFailed(true)}
        />
      </div>
    </section>
  );
}

/** As the checklist asks for them; what is on no list comes last. */
function inOrder(evidence: Props['evidence'], needs: Props['needs']): Props['evidence'] {
  const place = ({ need }: File) => (needs.findIndex(({ key }) => key === need) + 1 || needs.length + 1) - 1;
  return [...evidence].sort((one, other) => place(one) - place(other));
}

function pagesOf(file: File): number {
  return Math.max(1, file.links?.pages.length ?? file.pages);
}
