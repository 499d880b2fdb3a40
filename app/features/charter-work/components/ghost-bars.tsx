import { addDays } from '#app/platform/time/civil-date.ts';
import type { Ghost } from '../bar-drag.model.ts';
import type { TimelineScale } from '../timeline-scale.model.ts';
import type { BarPlace } from './bar-handles.tsx';
import styles from './bar-drag.module.css';

type GhostBarsProps = {
  ghosts: readonly Pick<Ghost, 'id' | 'startsOn' | 'endsOn' | 'isBeyondCharter'>[];
  bars: readonly BarPlace[];
  scale: TimelineScale;
  size: { width: number; height: number };
};

/** Where subtasks would come to lie. The table of what moves and the sentence of the drag say the same in words. */
export function GhostBars({ ghosts, bars, scale, size }: GhostBarsProps) {
  const placeOf = new Map(bars.map((bar) => [bar.id, bar]));
  return (
    <svg className={styles.layer} {...size} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
      {ghosts.flatMap((ghost) => {
        const bar = placeOf.get(ghost.id);
        if (!bar) return [];
        const left = scale.x(ghost.startsOn);
        return [
          <rect
            key={ghost.id}
            x={left}
            y={bar.top - 3}
            width={Math.max(3, scale.x(addDays(ghost.endsOn, 1)) - left)}
            height={bar.height + 6}
            rx={4}
            className={ghost.isBeyondCharter ? styles.ghostBeyond : styles.ghost}
          />,
        ];
      })}
    </svg>
  );
}
