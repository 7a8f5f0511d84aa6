// The ways of 第八条 as the pages look them up.
import { WAYS, type WayInfo } from '@xueshi/policy';
import { useLabels } from '#facts';

export function findWay(id: string): WayInfo | undefined {
  return WAYS.find((way) => way.id === id);
}

/** Number and title, in the language of the page: （三）培训、学术活动. */
export function useWayTitle(): (id: string) => string {
  const label = useLabels();
  return (id) => {
    const way = findWay(id);
    return way ? `${way.number}${label(way.title)}` : id;
  };
}
