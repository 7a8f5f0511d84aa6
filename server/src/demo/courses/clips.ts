// The demo's own small clips, in `server/assets/courses`, found from the sources as well as from the built program; and their subtitles.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function clip(name: string): Buffer {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'assets', 'courses', `${name}.webm`);
    if (existsSync(candidate)) return readFileSync(candidate);
  }
  throw new Error(`没有找到示范课程的视频 server/assets/courses/${name}.webm`);
}

/** One line after another, each as long. */
export function webVtt(lines: readonly string[], secondsEach: number): string {
  const at = (seconds: number) => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
  const cues = lines.map((line, i) => `${at(i * secondsEach)} --> ${at((i + 1) * secondsEach)}\n${line}\n`);
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** Items as they are written: the right options first. */
type Written = readonly [text: string, rights: readonly string[], wrongs: readonly string[], explanation: string];

export function choices(list: readonly Written[]) {
  return list.map(([text, rights, wrongs, explanation]) => ({
    kind: rights.length > 1 ? ('multiple' as const) : ('single' as const),
    text,
    options: [...rights, ...wrongs],
    rights: rights.map((_, place) => place),
    explanation,
  }));
}

export function judgements(list: readonly (readonly [text: string, right: boolean, explanation: string])[]) {
  return list.map(([text, right, explanation]) => ({
    kind: 'judgement' as const,
    text,
    options: ['正确', '错误'],
    rights: [right ? 0 : 1],
    explanation,
  }));
}
