// The keyboard of the player, wherever the focus is on the page, as long as it is not on a control that has keys of its own.
import { type RefObject, useEffect } from 'react';

const STEP_S = 5;
const OWN_KEYS = 'input, select, textarea, button, summary, dialog, [contenteditable]';

export function useKeys(video: RefObject<HTMLVideoElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const player = video.current;
      if (!player || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (event.key === ' ') toggle(player);
      else if (event.key === 'ArrowLeft') jump(player, -STEP_S);
      else if (event.key === 'ArrowRight') jump(player, STEP_S);
      else return;
      // Neither the page scrolls nor the browser's own player does the same once more.
      event.preventDefault();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [video]);
}

export function jump(player: HTMLVideoElement | null, seconds: number): void {
  if (!player) return;
  const last = Number.isFinite(player.duration) ? player.duration : 0;
  player.currentTime = Math.max(0, Math.min(last, player.currentTime + seconds));
}

function toggle(player: HTMLVideoElement): void {
  if (player.paused) void player.play().catch(() => undefined);
  else player.pause();
}
