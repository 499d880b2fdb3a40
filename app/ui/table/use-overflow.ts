import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether an element's content is wider than the element, so that it must be reachable with the keyboard to scroll. */
export function useOverflow<T extends HTMLElement>(): [RefObject<T>, boolean] {
  const element = useRef<T>(null);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setOverflows(current.scrollWidth > current.clientWidth + 1));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  return [element, overflows];
}
