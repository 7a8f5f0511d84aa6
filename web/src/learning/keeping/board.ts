// What one open course knows of its progress, with those who watch it, and the browser's storage under it.
import type { Problem } from '#api';
import { readKept, type Store, writeKept } from './kept.ts';
import { gathered, type LessonState, openLesson, refreshed, type Told, untold } from './lesson-state.ts';

export type Phase =
  | { kind: 'resting' }
  | { kind: 'sending' }
  | { kind: 'offline' }
  /** Another device plays: nothing counts here until the learner goes on here. */
  | { kind: 'elsewhere' }
  | { kind: 'refused'; problem: Problem };

export type Learning = { readonly phase: Phase; readonly lessons: readonly LessonState[]; readonly savedAt: string | undefined };
export type Course = { readonly enrolledAt: string; readonly lessons: readonly Told[] };

export type Board = {
  state(): Learning;
  subscribe(listener: () => void): () => void;
  become(change: Partial<Learning>): void;
  change(lessonId: string, next: (lesson: LessonState) => LessonState): void;
  /** Into the browser's storage first, whatever becomes of the network. */
  note(lessonId: string): void;
  noteAll(): void;
  refresh(told: readonly Told[]): void;
};

export function openBoard(course: Course, store: Store | undefined): Board {
  let state: Learning = {
    phase: { kind: 'resting' },
    lessons: course.lessons.map((told) => openLesson(told, readKept(store, course.enrolledAt, told.lessonId))),
    savedAt: undefined,
  };
  const listeners = new Set<() => void>();
  const become = (change: Partial<Learning>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const change = (lessonId: string, next: (lesson: LessonState) => LessonState): void => {
    become({ lessons: state.lessons.map((lesson) => (lesson.lessonId === lessonId ? next(lesson) : lesson)) });
  };
  const note = (lessonId: string): void => {
    change(lessonId, gathered);
    const lesson = state.lessons.find((one) => one.lessonId === lessonId);
    if (lesson) writeKept(store, course.enrolledAt, lessonId, { spans: untold(lesson), positionMs: lesson.positionMs });
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become,
    change,
    note,
    noteAll: () => {
      for (const { lessonId } of state.lessons) note(lessonId);
    },
    refresh: (told) => {
      for (const one of told) change(one.lessonId, (lesson) => refreshed(lesson, one));
    },
  };
}
