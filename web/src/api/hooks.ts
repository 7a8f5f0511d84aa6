// The API in React: what is read, page by page or at once, and what is done.
import { QueryClient, type QueryKey, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Known } from './addresses.ts';
import { call, type Input, newKey, type Reply } from './call.ts';
import { isPassing, type Problem } from './problem.ts';

const FRESH_MS = 30_000;
const MOST_RETRIES = 2;

export function createQueries(): QueryClient {
  const retry = (failures: number, problem: unknown) => failures < MOST_RETRIES && isPassing(problem as Problem);
  return new QueryClient({ defaultOptions: { queries: { staleTime: FRESH_MS, retry }, mutations: { retry: false } } });
}

type AnswerOptions<Data> = {
  enabled?: boolean;
  freshMs?: number;
  /** How long until it is asked again, from what was answered last; false: not at all. */
  pollMs?: (data: Data | undefined) => number | false;
};

/** Reads. `input` is the key: the same question is asked once, and asked again when it changes. */
export function useAnswer<K extends Known>(name: K, input: Input<K>, options: AnswerOptions<Reply<K>> = {}) {
  return useQuery<Reply<K>, Problem>({
    queryKey: [name, input] as QueryKey,
    // A reply without a body is undefined, which a query may not be.
    queryFn: async ({ signal }) => (await call(name, input, { signal })) ?? (null as Reply<K>),
    enabled: options.enabled ?? true,
    ...(options.freshMs === undefined ? {} : { staleTime: options.freshMs }),
    ...(options.pollMs === undefined ? {} : { refetchInterval: (query) => options.pollMs?.(query.state.data) ?? false }),
  });
}

/** Reads a list that comes in pages: the `rows` so far, and the `first` page for what a reply says beside its rows (counts). */
export function usePages<K extends PagedName>(name: K, input: Omit<Input<K>, 'cursor'>, options: { enabled?: boolean } = {}) {
  const query = useInfiniteQuery<Paged, Problem, { pages: Paged[] }, QueryKey, string | undefined>({
    queryKey: [name, input, 'pages'],
    queryFn: ({ signal, pageParam }) => call(name, { ...input, cursor: pageParam } as Input<K>, { signal }) as Promise<Paged>,
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: options.enabled ?? true,
  });
  const pages = query.data?.pages ?? [];
  return { ...query, rows: pages.flatMap((page) => page.items) as RowOf<Reply<K>>[], first: pages[0] as Reply<K> | undefined };
}

/** Does. One idempotency key per input until it succeeds: pressing again after a lost answer does the thing once. */
export function useAction<K extends Known>(
  name: K,
  options: { refresh?: readonly Known[]; onDone?: (reply: Reply<K>, input: Input<K>) => void } = {},
) {
  const queries = useQueryClient();
  const attempt = useRef({ of: '', key: '' });
  return useMutation<Reply<K>, Problem, Input<K>>({
    mutationFn: (input) => {
      const of = isBytes(input) ? newKey() : JSON.stringify(input);
      if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
      return call(name, input, { idempotencyKey: attempt.current.key });
    },
    onSuccess: async (reply, input) => {
      attempt.current = { of: '', key: '' };
      options.onDone?.(reply, input);
      await Promise.all((options.refresh ?? []).map((one) => queries.invalidateQueries({ queryKey: [one] })));
    },
  });
}

/** Files have no text to compare: each sending is an attempt of its own. */
function isBytes(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'body' in input;
}

type Paged = { items: unknown[]; nextCursor: string | null };
type PagedName = { [K in Known]: Reply<K> extends Paged ? K : never }[Known];
type RowOf<P> = P extends { items: (infer Row)[] } ? Row : never;
