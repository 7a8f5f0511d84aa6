// Sends a registration; afterwards the visitor is signed in, and what the server finds wrong leads back to its field.

import { useQueryClient } from '@tanstack/react-query';
import { privacyNotice } from '@xueshi/contract/identity';
import { type Problem, useAction } from '#api';
import { deviceName } from '#session';
import { todayInBeijing } from '#ui/text';
import { unitOf } from '#unit-choice';
import type { Draft, Fault } from './registration-draft.ts';

type Options = { onDone: () => void; onFaults: (faults: Fault[]) => void };

export function useRegister({ onDone, onFaults }: Options): {
  busy: boolean;
  problem: Problem | null;
  send: (draft: Draft, codeId: string) => void;
} {
  const queries = useQueryClient();
  const register = useAction('registerPerson', {
    onDone: (me) => {
      queries.setQueryData(['getSession', {}], me);
      onDone();
    },
  });
  const send = (draft: Draft, codeId: string) =>
    register.mutate(
      {
        codeId: codeId === '' ? 'none' : codeId,
        code: draft.code.trim(),
        phone: draft.phone,
        name: draft.name,
        idKind: draft.idKind,
        idNumber: draft.idNumber,
        birthDay: draft.birthDay || null,
        gender: draft.gender || null,
        password: draft.password,
        series: draft.series || null,
        title: draft.title.trim() || null,
        titleSince: draft.titleSince || null,
        membership: unitOf(draft.unit, todayInBeijing()),
        consent: privacyNotice,
        device: deviceName(),
      },
      {
        onError: ({ errors }) => onFaults((errors ?? []).map(({ path, message }) => ({ path: path.replace('membership.', ''), message }))),
      },
    );
  return { busy: register.isPending, problem: register.error, send };
}
