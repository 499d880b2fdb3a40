import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Links of the product inside this element lead on without loading the page anew, as `Link` does, though each is a plain `a`:
 * for tables of hundreds of links, where so many components would cost more than all the rest.
 */
export function usePlainLinks<Frame extends HTMLElement>(): RefObject<Frame> {
  const frame = useRef<Frame>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const element = frame.current;
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      if (!link || event.defaultPrevented || !isPlainClick(event) || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
      event.preventDefault();
      navigate(link.pathname + link.search + link.hash);
    };
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate]);
  return frame;
}

/** With a modifier key or another button a browser opens a link elsewhere. */
const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean => button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
