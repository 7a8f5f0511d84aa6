// Serial and code as printed on the paper.
import { type FormEvent, useState } from 'react';
import { errorsByPath, type FieldProblem } from '#api';
import { ErrorSummary, TextField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { useKept } from '#ui/theme';
import css from './verify.module.css';
import { useWords } from './words.ts';

type Props = { serial?: string; code?: string; onCheck: (serial: string, code: string) => void };

export function SerialForm({ serial: given = '', code: givenCode = '', onCheck }: Props) {
  const say = useWords();
  const [serial, setSerial] = useKept(`verify.serial.${given}`, given);
  const [code, setCode] = useState(givenCode);
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const byPath = errorsByPath(errors);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [plainSerial, plainCode] = [plain(serial), plain(code)];
    const missing = [
      ...(plainSerial ? [] : [{ path: 'serial', message: say('serialMissing') }]),
      ...(plainCode ? [] : [{ path: 'code', message: say('codeMissing') }]),
    ];
    setErrors(missing);
    if (missing.length === 0) onCheck(plainSerial, plainCode);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        path="serial"
        label={say('serial')}
        hint={say('serialHint')}
        value={serial}
        onChange={setSerial}
        error={byPath.serial}
        maxLength={40}
      />
      <TextField
        path="code"
        label={say('code')}
        hint={say('codeHint')}
        value={code}
        onChange={setCode}
        error={byPath.code}
        maxLength={40}
      />
      <Button type="submit" variant="primary" size="large" icon={<Icon name="shield" />}>
        {say('check')}
      </Button>
    </form>
  );
}

/** Full-width letters and stray blanks of a Chinese keyboard are forgiven. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
