// A lesson's text, clip and subtitles, for whoever is enrolled; for everybody else it does not exist.
import type { LessonContent } from '@xueshi/contract';
import { findLesson, type LessonPlace, mediaOf } from '#catalog';
import { type FileReply, fileReply } from '#http';
import { type Context, notFound } from '#platform';
import { learnerOf } from './learner.ts';
import { selectLessonProgress } from './store.ts';

type Asked = { lessonId: string };

export async function getLessonContent(at: Context, input: Asked): Promise<LessonContent> {
  const { course, lesson } = await enrolledLesson(at, input);
  const { lessonId, title, kind, seconds, chapters, blocks, mediaId, subtitles } = lesson;
  const address = `/api/lessons/${lessonId}`;
  return {
    lessonId,
    courseId: course.row.course_id,
    version: course.row.version,
    title,
    kind,
    seconds,
    chapters: [...chapters],
    blocks: [...blocks],
    media: mediaId === null ? null : `${address}/media`,
    mediaType: mediaId === null ? null : 'video/webm',
    subtitles: subtitles === null ? null : `${address}/subtitles`,
  };
}

export async function getLessonMedia(at: Context, input: Asked): Promise<FileReply> {
  const { lesson } = await enrolledLesson(at, input);
  const media = await mediaOf(at, lesson);
  if (!media) throw notFound('这个课时的视频');
  return fileReply({ body: media.content, type: media.type, name: `${lesson.title}.webm`, inline: true, ranges: true });
}

export async function getLessonSubtitles(at: Context, input: Asked): Promise<FileReply> {
  const { lesson } = await enrolledLesson(at, input);
  if (lesson.subtitles === null) throw notFound('这个课时的字幕');
  const body = Buffer.from(lesson.subtitles, 'utf8');
  return fileReply({ body, type: 'text/vtt; charset=utf-8', name: `${lesson.title}.vtt`, inline: true, ranges: true });
}

async function enrolledLesson(at: Context, { lessonId }: Asked): Promise<LessonPlace> {
  if (!(await selectLessonProgress(at, learnerOf(at), lessonId))) throw notFound('这个课时');
  return findLesson(at, lessonId);
}
