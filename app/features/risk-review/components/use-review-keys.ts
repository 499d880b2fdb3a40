import { useRef, type RefObject } from 'react';
import { useHotkeys } from '#app/ui/index.ts';

/** `j` and `k` go along the queue, `v` verifies the focused one, `r` opens its remark. */
export function useReviewKeys<Element extends HTMLElement>(): RefObject<Element> {
  const queue = useRef<Element>(null);
  const items = () => [...(queue.current?.querySelectorAll<HTMLAnchorElement>('a[data-queue-item]') ?? [])];
  const focused = () => items().findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const card = () => items()[focused()]?.closest('li');
  const move = (step: 1 | -1) => {
    const [all, current] = [items(), focused()];
    all[current < 0 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, current + step))]?.focus();
  };
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    v: () => card()?.querySelector<HTMLButtonElement>('button[value="verify"]')?.click(),
    r: () => {
      const details = card()?.querySelector('details');
      if (!details) return;
      details.open = true;
      details.querySelector('textarea')?.focus();
    },
  });
  return queue;
}
