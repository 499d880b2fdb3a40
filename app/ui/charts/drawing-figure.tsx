import { clsx } from 'clsx';
import { useId } from 'react';
import type { Drawing, DrawingMark, DrawingTone } from './drawing.ts';
import styles from './drawing.module.css';

export interface DrawingFigureProps {
  /** What the drawing shows, read out in its place. */
  title: string;
  /** Drawn once for each width of its place, so that words keep their size; CSS shows the one that fits. */
  draw: (width: number) => Drawing;
}

const sizes = [{ name: 'narrow', width: 310 }, { name: 'wide', width: 900 }] as const;

export function DrawingFigure({ title, draw }: DrawingFigureProps) {
  return (
    <div className={styles.place}>
      {sizes.map(({ name, width }) => <DrawingSvg key={name} title={title} drawing={draw(width)} className={styles[name]} />)}
    </div>
  );
}

function DrawingSvg({ title, drawing, className }: { title: string; drawing: Drawing; className: string | undefined }) {
  const id = useId();
  return (
    <svg className={clsx(styles.svg, className)} viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {drawing.marks.map((mark, index) => <Mark key={index} mark={mark} />)}
    </svg>
  );
}

const toneStyle = (tone: DrawingTone): string | undefined => styles[tone];

function Mark({ mark }: { mark: DrawingMark }) {
  switch (mark.kind) {
    case 'rect': return <rect className={toneStyle(mark.tone)} x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx="2">{mark.title ? <title>{mark.title}</title> : null}</rect>;
    case 'rule': return <line className={toneStyle(mark.tone)} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />;
    case 'path': return <path className={toneStyle(mark.tone)} d={mark.d} />;
    case 'dot': return <circle className={styles.dot} cx={mark.x} cy={mark.y} r="3.5">{mark.title ? <title>{mark.title}</title> : null}</circle>;
    case 'text': return <text className={clsx(toneStyle(mark.tone), mark.isStrong && styles.strong)} x={mark.x} y={mark.y} textAnchor={mark.anchor}>{mark.text}</text>;
  }
}
