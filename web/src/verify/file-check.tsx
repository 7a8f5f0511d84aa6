// The PDF itself: is the signature valid, does it cover the whole file, is it byte for byte what was issued.
import { Link } from '@tanstack/react-router';
import { type ChangeEvent, useState } from 'react';
import { type Reply, useAction } from '#api';
import { Icon } from '#ui/icons';
import { buttonClass, ErrorState, Loading, Notice } from '#ui/layout';
import { SignatureDetails } from './signature-details.tsx';
import css from './verify.module.css';
import { useWords } from './words.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const TONES = { genuine: 'success', altered: 'error', foreign: 'error', unsigned: 'error', unreadable: 'warning' } as const;

export function FileCheck() {
  const say = useWords();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState('');
  const check = useAction('verifyTranscriptFile');
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setName(file.name);
    check.reset();
    setRefused(file.size > MOST_BYTES ? say('fileTooLarge') : '');
    if (file.size <= MOST_BYTES) check.mutate({ body: file });
  };
  return (
    <div className={css.form}>
      <p className={css.muted}>{say('fileText')}</p>
      <label className={`${buttonClass('default', 'large')} ${css.file}`}>
        <Icon name="upload" />
        {say('chooseFile')}
        <input type="file" accept="application/pdf,.pdf" className="unseen" onChange={choose} />
      </label>
      {name && <p className={css.fileName}>{name}</p>}
      {refused && (
        <Notice tone="error" live>
          {refused}
        </Notice>
      )}
      {check.isPending && <Loading lines={2} />}
      {check.error && <ErrorState trouble={check.error} />}
      {check.data && <FileResult result={check.data} />}
    </div>
  );
}

function FileResult({ result }: { result: Reply<'verifyTranscriptFile'> }) {
  const say = useWords();
  return (
    <>
      <Notice tone={TONES[result.state]} live title={say(result.state)}>
        <p lang="zh-CN">{result.summary}</p>
        {result.serial && (
          <p>
            <Link to="/verify/$serial" params={{ serial: result.serial }} search={{}}>
              {say('seeSerial', { serial: result.serial })}
            </Link>
          </p>
        )}
      </Notice>
      {result.signature && <SignatureDetails signature={result.signature} />}
    </>
  );
}
