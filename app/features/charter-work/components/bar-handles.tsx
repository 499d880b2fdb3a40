import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { VisuallyHidden } from '#app/ui/index.ts';
import type { Grip } from '../bar-drag.model.ts';
import type { Span } from '../occurrences.model.ts';
import type { TimelineScale } from '../timeline-scale.model.ts';
import styles from './bar-drag.module.css';
import type { BarDrag } from './use-bar-drag.ts';

export type BarPlace = { id: string; name: string; span: Span; left: number; right: number; top: number; height: number };

type BarHandlesProps = { drag: BarDrag; bars: readonly BarPlace[]; scale: TimelineScale; size: { width: number; height: number } };

/** The height of a target for a finger or an unsteady hand. */
const targetHeight = 24;
const narrowest = 28;
/** A hand that only clicks trembles less than this. */
const tremble = 4;
/** So near to the edge of what is seen, the chart scrolls on. */
const edge = 28;
const scrollStep = 14;
/** About as wide as a letter of the small text is. */
const letter = 6.8;
const lineHeight = 16;

/** Where the pointer is, and between where the chart is seen. */
type Pointer = { x: number; from: number; to: number };
type Press = { pointerId: number; id: string; grip: Grip; fromX: number; isDrag: boolean };

/** Lies over the drawing: its bars can be dragged, and moved by keys. Only one of them is a stop of the Tab key. */
export function BarHandles({ drag, bars, scale, size }: BarHandlesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const instructions = useId();
  const surface = useRef<SVGSVGElement>(null);
  const press = useRef<Press | null>(null);
  const [pointer, setPointer] = useState<Pointer | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const { held, shown, cancel } = drag;
  const stopId = bars.some(({ id }) => id === stop) ? stop : bars[0]?.id;

  const letGo = () => {
    press.current = null;
    setPointer(null);
  };

  useEffect(() => {
    if (!held) return;
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      letGo();
      cancel();
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, [held, cancel]);

  // Browsers begin to scroll under a finger in spite of the style of a part of a drawing, and take the pointer away.
  useEffect(() => {
    const drawing = surface.current;
    const stay = (event: TouchEvent) => {
      if (press.current?.isDrag && event.cancelable) event.preventDefault();
    };
    drawing?.addEventListener('touchmove', stay, { passive: false });
    return () => drawing?.removeEventListener('touchmove', stay);
  }, []);

  /** In units of the drawing, wherever it is scrolled to. */
  const unitsAt = (clientX: number) => {
    const { left, width } = surface.current!.getBoundingClientRect();
    return ((clientX - left) * size.width) / width;
  };

  const takeHold = (event: PointerEvent<SVGElement>, id: string, grip: Grip) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { pointerId: event.pointerId, id, grip, fromX: unitsAt(event.clientX), isDrag: false };
  };

  const follow = (event: PointerEvent<SVGElement>) => {
    const { current } = press;
    if (current?.pointerId !== event.pointerId) return;
    const at = unitsAt(event.clientX);
    if (!current.isDrag && Math.abs(at - current.fromX) < tremble) return;
    current.isDrag = true;
    const seen = surface.current!.closest('[role="region"]')!;
    scrollWith(event, seen);
    const { left, right } = seen.getBoundingClientRect();
    setPointer({ x: at, from: Math.max(0, unitsAt(left)), to: Math.min(size.width, unitsAt(right)) });
    drag.pull(current.id, current.grip, scale.daysIn(at - current.fromX));
  };

  const drop = (event: PointerEvent<SVGElement>) => {
    const { current } = press;
    if (current?.pointerId !== event.pointerId) return;
    letGo();
    if (current.isDrag) drag.take();
  };

  const withdraw = (event: PointerEvent<SVGElement>) => {
    if (press.current?.pointerId !== event.pointerId) return;
    letGo();
    cancel();
  };

  const focusBar = (index: number) => {
    const bar = bars[index];
    if (!bar) return;
    setStop(bar.id);
    surface.current?.querySelector<SVGGElement>(`[data-bar="${bar.id}"]`)?.focus();
  };

  const pressKey = (event: KeyboardEvent<SVGGElement>, index: number) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (altKey || metaKey) return;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      drag.step(bars[index]!.id, ctrlKey ? 'end' : 'whole', (key === 'ArrowLeft' ? -1 : 1) * (shiftKey ? 5 : 1));
    } else if (ctrlKey) return;
    else if (key === 'ArrowUp' || key === 'ArrowDown') focusBar(index + (key === 'ArrowUp' ? -1 : 1));
    else if (key === 'Enter') drag.take();
    else return;
    event.preventDefault();
  };

  const heldBar = held && bars.find(({ id }) => id === held.taskId);
  const others = shown ? shown.ghosts.filter(({ id }) => id !== held?.taskId).length : 0;
  const dates = shown ? format.dateRange(shown.to.startsOn, shown.to.endsOn) : '';
  const lines = [
    dates,
    ...(others > 0 ? [t('charterWork.drag.others', { count: others, shown: format.number(others) })] : []),
    ...(shown?.ghosts.some(({ isBeyondCharter }) => isBeyondCharter) ? [t('charterWork.drag.beyond')] : []),
  ];

  return (
    <>
      <svg
        ref={surface}
        className={styles.layer}
        {...size}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={t('charterWork.drag.label')}
        data-print="no"
      >
        {bars.map((bar, index) => {
          const left = Math.min(bar.left, bar.right - narrowest);
          const y = bar.top + bar.height / 2 - targetHeight / 2;
          return (
            // Both dates move at once, which no native control does; the form below does the same with two fields.
            <g
              key={bar.id}
              data-bar={bar.id}
              className={styles.handle}
              role="group"
               
              tabIndex={bar.id === stopId ? 0 : -1}
              aria-roledescription={t('charterWork.drag.bar')}
              aria-label={`${bar.name}, ${format.dateRange(bar.span.startsOn, bar.span.endsOn)}`}
              aria-describedby={instructions}
              onFocus={() => setStop(bar.id)}
              onBlur={() => {
                if (!press.current) cancel();
              }}
              onKeyDown={(event) => pressKey(event, index)}
              onPointerMove={follow}
              onPointerUp={drop}
              onPointerCancel={withdraw}
            >
              <title>{bar.name}</title>
              <rect
                className={styles.whole}
                x={left}
                y={y}
                width={bar.right - 4 - left}
                height={targetHeight}
                rx={4}
                onPointerDown={(event) => takeHold(event, bar.id, 'whole')}
              />
              <rect className={styles.grip} x={bar.right - 3} y={bar.top - 3} width={3} height={bar.height + 6} rx={1.5} />
              <rect className={styles.end} x={bar.right - 4} y={y} width={18} height={targetHeight} onPointerDown={(event) => takeHold(event, bar.id, 'end')} />
            </g>
          );
        })}
        {shown && heldBar && (
          <Sentence lines={lines} bar={heldBar} pointer={pointer ?? { x: scale.x(addDays(shown.to.endsOn, 1)), from: 0, to: size.width }} height={size.height} />
        )}
      </svg>
      <VisuallyHidden>
        <span id={instructions}>{t('charterWork.drag.instructions')}</span>
        <span role="status" aria-live="polite">
          {shown && heldBar ? `${heldBar.name}: ${lines.join(', ')}` : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}

type SentenceProps = { lines: readonly string[]; bar: BarPlace; pointer: Pointer; height: number };

/** The new dates beside the pointer, within what is seen of the chart, below the bar or, where the chart ends, above it. */
function Sentence({ lines, bar, pointer, height }: SentenceProps) {
  const room = Math.max(...lines.map(({ length }) => length)) * letter + 16;
  const left = Math.max(pointer.from + 2, Math.min(pointer.x + 12, pointer.to - room - 2));
  const tall = lines.length * lineHeight + 8;
  const below = bar.top + bar.height + 6;
  const top = below + tall <= height ? below : bar.top - tall - 6;
  return (
    <g className={styles.sentence} aria-hidden="true">
      <rect x={left} y={top} width={room} height={tall} rx={4} />
      {lines.map((line, index) => (
        <text key={line} x={left + 8} y={top + 16 + index * lineHeight}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** A hand that comes to the edge of what is seen of the chart goes on beyond it. */
function scrollWith({ clientX }: PointerEvent, box: Element): void {
  const { left, right } = box.getBoundingClientRect();
  if (clientX > right - edge) box.scrollLeft += scrollStep;
  else if (clientX < left + edge) box.scrollLeft -= scrollStep;
}
