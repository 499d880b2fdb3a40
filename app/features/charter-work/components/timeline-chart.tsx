import { addDays, eachMonth, firstOfMonth, monthOf, yearOf } from '#app/platform/time/civil-date.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { chartWidth as width, timelineScale } from '../timeline-scale.model.ts';
import type { Timeline, TimelinePoint, TimelineRow } from '../work-views.model.ts';
import { BarHandles, type BarPlace } from './bar-handles.tsx';
import { GhostBars } from './ghost-bars.tsx';
import { useBarDrag, type Proposed } from './use-bar-drag.ts';
import styles from './work-timeline.module.css';

const monthsHeight = 36;
const footHeight = 20;
const laneHeight = 26;
const rowHeight = 44;
const barTop = 24;
const barHeight = 12;
/** About as wide as a letter of the small text is. */
const letter = 6.8;
const longestName = 130;

const shorten = (text: string) => (text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text);

type Placed = TimelinePoint & { x: number; label: string; lane: number; isLeft: boolean };

/** Labels that would run into each other stand in lanes under one another. */
function placePoints(points: readonly TimelinePoint[], x: (day: string) => number, labelOf: (point: TimelinePoint) => string): Placed[] {
  const endOfLane: number[] = [];
  return points.map((point) => {
    const at = x(point.dueOn);
    const label = labelOf(point);
    const room = label.length * letter + 16;
    const isLeft = at + room > width;
    const from = isLeft ? at - room : at - 8;
    let lane = endOfLane.findIndex((end) => end <= from);
    if (lane < 0) lane = endOfLane.length;
    endOfLane[lane] = isLeft ? at + 8 : at + room;
    return { ...point, x: at, label, lane, isLeft };
  });
}

type TimelineChartProps = {
  timeline: Timeline;
  today: string;
  /** Takes dates that a bar was dragged to; left out for whoever may not propose dates. */
  onPropose?: (proposed: Proposed) => void;
};

/** Subtasks over time, with today, control points, what follows what, and the longest chain. Its table says the same in words. */
export function TimelineChart({ timeline, today, onPropose }: TimelineChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { from, to, rows } = timeline;
  const scale = timelineScale(from, to);
  const { x } = scale;
  const drag = useBarDrag(timeline, onPropose);
  const points = placePoints(timeline.points, x, (point) => `${shorten(localize(point.name))} · ${t(`charterWork.points.${point.state}`)}`);
  const lanes = points.length === 0 ? 0 : Math.max(...points.map(({ lane }) => lane)) + 1;
  const top = monthsHeight + lanes * laneHeight + 6;
  const height = top + rows.length * rowHeight + footHeight;
  const months = eachMonth(monthOf(from), monthOf(to));
  const step = Math.ceil(months.length / 18);
  const line = (id: string) => rows.findIndex((row) => row.id === id);
  const middle = (index: number) => top + index * rowHeight + barTop + barHeight / 2;
  const startOf = (row: TimelineRow) => x(row.span.startsOn);
  const endOf = (row: TimelineRow) => x(addDays(row.span.endsOn, 1));
  const bars = rows.flatMap((row, index): BarPlace[] =>
    row.isSubtask ? [{ id: row.id, name: localize(row.name), span: row.span, left: startOf(row), right: endOf(row), top: top + index * rowHeight + barTop, height: barHeight }] : []);
  const ghosts = drag.shown?.ghosts ?? timeline.proposal?.moved.map(({ id, to: { startsOn, endsOn }, isBeyondCharter }) => ({ id, startsOn, endsOn, isBeyondCharter })) ?? [];

  return (
    // Scrolls by itself on a narrow screen, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('charterWork.timeline.title')}>
      <div className={styles.drawing}>
        <svg className={styles.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('charterWork.timeline.alternative')}>
          <defs>
            <marker id="timeline-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8z" className={styles.arrowHead} />
            </marker>
          </defs>
          {months.filter((_, index) => index % step === 0).map((month) => (
            <g key={month}>
              <line x1={x(firstOfMonth(month))} x2={x(firstOfMonth(month))} y1={0} y2={height} className={styles.gridLine} />
              <text x={x(firstOfMonth(month)) + 4} y={14} className={styles.axis}>
                {format.shortMonth(month)}
              </text>
              {(month.endsWith('-01') || month === months[0]) && (
                <text x={x(firstOfMonth(month)) + 4} y={29} className={styles.axis}>
                  {yearOf(month)}
                </text>
              )}
            </g>
          ))}
          {today >= from && today <= to && (
            <g>
              <line x1={x(today)} x2={x(today)} y1={0} y2={height} className={styles.today} />
              <text x={x(today) + (x(today) > width - 90 ? -4 : 4)} y={height - 6} textAnchor={x(today) > width - 90 ? 'end' : 'start'} className={styles.todayLabel}>
                {t('charterWork.timeline.today', { day: format.dayMonth(today) })}
              </text>
            </g>
          )}
          {points.map((point) => {
            const y = monthsHeight + point.lane * laneHeight + laneHeight / 2;
            return (
              <g key={point.id}>
                <path d={`M${point.x} ${y - 7} ${point.x + 7} ${y} ${point.x} ${y + 7} ${point.x - 7} ${y}z`} className={styles[point.state]} />
                {point.state === 'missed' && <path d={`M${point.x - 3} ${y - 3} ${point.x + 3} ${y + 3}M${point.x + 3} ${y - 3} ${point.x - 3} ${y + 3}`} className={styles.cross} />}
                <text x={point.isLeft ? point.x - 11 : point.x + 11} y={y + 4} textAnchor={point.isLeft ? 'end' : 'start'} className={styles.label}>
                  {point.label}
                </text>
              </g>
            );
          })}
          {rows.map((row, index) => {
            const y = top + index * rowHeight;
            const whole = Math.max(2, endOf(row) - startOf(row));
            const part = (count: number) => (row.summary.all === 0 ? 0 : (count / row.summary.all) * whole);
            const finished = part(row.summary.reported + row.summary.verified);
            return (
              <g key={row.id}>
                <title>{localize(row.name)}</title>
                <line x1={0} x2={width} y1={y} y2={y} className={row.isSubtask ? styles.rowLine : styles.taskLine} />
                <text x={row.isSubtask ? 16 : 2} y={y + 16} className={row.isSubtask ? styles.label : styles.taskLabel}>
                  {shorten(localize(row.name))}
                  {row.isCritical && ` · ${t('charterWork.timeline.onCriticalPath')}`}
                </text>
                <rect x={startOf(row)} y={y + barTop} width={whole} height={barHeight} rx={3} className={row.isCritical ? styles.critical : styles.bar} />
                {finished > 0 && <rect x={startOf(row)} y={y + barTop} width={finished} height={barHeight} rx={3} className={styles.reported} />}
                {row.summary.verified > 0 && (
                  <rect x={startOf(row)} y={y + barTop} width={part(row.summary.verified)} height={barHeight} rx={3} className={styles.verified} />
                )}
              </g>
            );
          })}
          {rows.flatMap((row, index) =>
            row.follows.flatMap((id) => {
              const earlier = line(id);
              if (earlier < 0) return [];
              const [fromX, toX] = [endOf(rows[earlier]!), startOf(row)];
              const turn = Math.min(width - 2, Math.max(fromX + 6, toX - 10));
              const down = middle(index);
              return [
                <path
                  key={`${id} ${row.id}`}
                  d={turn + 4 <= toX
                    ? `M${fromX} ${middle(earlier)}H${turn}V${down}H${toX}`
                    : `M${fromX} ${middle(earlier)}H${fromX + 5}V${down + (earlier < index ? -rowHeight / 2 : rowHeight / 2)}H${toX - 8}V${down}H${toX}`}
                  className={row.isCritical && rows[earlier]!.isCritical ? styles.criticalArrow : styles.arrow}
                  markerEnd="url(#timeline-arrow)"
                />,
              ];
            }),
          )}
        </svg>
        {ghosts.length > 0 && <GhostBars ghosts={ghosts} bars={bars} scale={scale} size={{ width, height }} />}
        {drag.isOffered && <BarHandles drag={drag} bars={bars} scale={scale} size={{ width, height }} />}
      </div>
    </div>
  );
}
