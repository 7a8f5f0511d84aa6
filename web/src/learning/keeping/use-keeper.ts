// The keeper in React: one per open course and page; what the page may lose by closing goes out as it is left.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call, newKey, type Reply } from '#api';
import type { Learning } from './board.ts';
import { keepLearning, type LearningKeeper } from './keeper.ts';
import type { Store } from './kept.ts';

type Course = Reply<'getMyCourse'>;

export function useKeeper(course: Course): { keeper: LearningKeeper; learning: Learning } {
  const queries = useQueryClient();
  const [keeper] = useState(() =>
    keepLearning(course, {
      laneId: newKey(),
      store: storage(),
      send: async (beat, leaving) => {
        const receipt = await call('sendHeartbeat', beat, { keepalive: leaving });
        // A lesson that is done may open the assessment.
        if (receipt.done) await queries.invalidateQueries({ queryKey: ['getMyCourse'] });
        return receipt;
      },
    }),
  );
  const learning = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => keeper.refresh(course.lessons), [keeper, course.lessons]);
  useEffect(() => {
    const online = () => void keeper.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keeper.flush(true);
    };
    const leave = () => void keeper.flush(true);
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
      void keeper.flush().finally(() => {
        void queries.invalidateQueries({ queryKey: ['getMyCourse'] });
        void queries.invalidateQueries({ queryKey: ['listMyCourses'] });
      });
      keeper.stop();
    };
  }, [keeper, queries]);
  return { keeper, learning };
}

/** Private windows may refuse it by throwing. */
function storage(): Store | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
