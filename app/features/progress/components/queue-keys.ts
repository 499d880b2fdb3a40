import { useRef, type RefObject } from 'react';
import { useHotkeys } from '#app/ui/index.ts';

/** `j` and `k` move the focus along the links of a queue; Enter opens the focused one, as it does everywhere. */
export function useQueueKeys<Element extends HTMLElement>(): RefObject<Element> {
  const queue = useRef<Element>(null);
  const move = (step: 1 | -1) => {
    const links = [...(queue.current?.querySelectorAll<HTMLAnchorElement>('th a[href]') ?? [])];
    const current = links.findIndex((link) => link === document.activeElement);
    const next = current < 0 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, current + step));
    links[next]?.focus();
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });
  return queue;
}
