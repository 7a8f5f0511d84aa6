// A rule document as one file: what is taken away can be changed and imported again.
import { buttonClass } from '#ui/layout';
import { useWords } from './words.ts';

export function DownloadDocument({ document }: { document: Record<string, unknown> }) {
  const say = useWords();
  const id = typeof document['id'] === 'string' && document['id'] !== '' ? document['id'] : 'rules';
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(document, null, 2))}`;
  return (
    <a className={buttonClass('default')} href={href} download={`${id}.json`}>
      {say('download')}
    </a>
  );
}
