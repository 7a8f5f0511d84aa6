// A phone and the code sent to it: one button to send, the seconds until it may be sent again, the six digits.
import { useEffect, useState } from 'react';
import type { Problem } from '#api';
import { TextField } from '#ui/forms';
import { Button, Notice } from '#ui/layout';
import css from './phone-code.module.css';
import { useWords } from './words.ts';

type Props = {
  phone: string;
  code: string;
  onPhone: (phone: string) => void;
  onCode: (code: string) => void;
  onSend: () => void;
  /** How often a code was sent; the wait begins anew with each. */
  sent: number;
  resendAfterS: number;
  busy: boolean;
  trouble: Problem | null;
  errors: Readonly<Record<string, string | undefined>>;
};

export function CodeField(props: Props) {
  const say = useWords();
  const left = useCountdown(props.sent, props.resendAfterS);
  const { trouble } = props;
  return (
    <>
      <div className={css.withSend}>
        <TextField
          path="phone"
          label={say('phone')}
          hint={say('phoneHint')}
          value={props.phone}
          onChange={props.onPhone}
          error={props.errors.phone}
          autoComplete="tel-national"
          inputMode="tel"
          maxLength={20}
        />
        <Button onClick={props.onSend} busy={props.busy} disabled={left > 0}>
          {left > 0 ? say('resendIn', { seconds: left }) : say(props.sent > 0 ? 'resend' : 'send')}
        </Button>
      </div>
      {trouble && (trouble.errors ?? []).length === 0 && (
        <Notice tone="error" live title={trouble.title}>
          {trouble.detail}
        </Notice>
      )}
      {props.sent > 0 && !trouble && (
        <Notice tone="success" live title={say('sent')}>
          {say('sentText')}
        </Notice>
      )}
      <TextField
        path="code"
        label={say('code')}
        value={props.code}
        onChange={props.onCode}
        error={props.errors.code}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
      />
    </>
  );
}

const SECOND_MS = 1000;

function useCountdown(sent: number, seconds: number): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (sent === 0) return;
    setLeft(seconds);
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), SECOND_MS);
    return () => clearInterval(timer);
  }, [sent, seconds]);
  return left;
}
