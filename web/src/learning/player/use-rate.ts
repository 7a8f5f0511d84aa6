// Playback speed within what the course allows, remembered for the visit; the browser's own menu cannot go beyond it either.
import { type RefObject, useState } from 'react';
import { useKept } from '#ui/theme';

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

export function ratesUpTo(most: number): number[] {
  return RATES.filter((rate) => rate <= Math.max(1, most));
}

export function useRate(video: RefObject<HTMLVideoElement | null>, most: number) {
  const [wished, setWished] = useKept('learning.rate', 1);
  const [choices] = useState(() => ratesUpTo(most));
  const value = choices.includes(wished) ? wished : 1;
  const set = (rate: number) => {
    if (video.current) video.current.playbackRate = rate;
  };
  return {
    value,
    choices,
    apply: () => set(value),
    choose: (rate: number) => {
      setWished(rate);
      set(rate);
    },
    onChange: () => {
      const now = video.current?.playbackRate ?? 1;
      if (now > Math.max(1, most)) set(Math.max(1, most));
      else if (choices.includes(now)) setWished(now);
    },
  };
}
