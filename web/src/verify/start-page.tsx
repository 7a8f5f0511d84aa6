// /verify: type serial and code from the paper, or check the PDF file itself.
import { useNavigate } from '@tanstack/react-router';
import { Icon } from '#ui/icons';
import { Card, Page } from '#ui/layout';
import { FileCheck } from './file-check.tsx';
import { SerialForm } from './serial-form.tsx';
import css from './verify.module.css';
import { useWords } from './words.ts';

export function VerifyStartPage() {
  const say = useWords();
  const navigate = useNavigate();
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className={css.start}>
        <Card title={say('bySerial')}>
          <SerialForm onCheck={(serial, code) => void navigate({ to: '/verify/$serial', params: { serial }, search: { code } })} />
        </Card>
        <Card title={say('byFile')}>
          <FileCheck />
        </Card>
      </div>
      <p className={css.hint}>
        <Icon name="info" />
        {say('qrHint')}
      </p>
    </Page>
  );
}
