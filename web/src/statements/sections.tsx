// A statement in sections: a heading and its points.
import { Card } from '#ui/layout';
import css from './statements.module.css';

type Section = { title: string; points: readonly string[] };

export function Sections({ sections }: { sections: readonly Section[] }) {
  return sections.map(({ title, points }) => (
    <Card key={title} title={title}>
      <ul className={css.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Card>
  ));
}
