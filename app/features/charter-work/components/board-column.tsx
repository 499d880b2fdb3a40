import { clsx } from 'clsx';
import { ArrowDownToLine, Ban } from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import type { Stage } from '../work.model.ts';
import type { ColumnAnswer } from './use-card-drag.ts';
import styles from './work-board.module.css';

type BoardColumnProps = {
  stage: Stage;
  count: number;
  /** What the column says to the card that is dragged; null when none is. */
  answer: ColumnAnswer | null;
  isOver: boolean;
  onOver: (event: DragEvent) => void;
  onLeave: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  children: ReactNode;
};

export function BoardColumn({ stage, count, answer, isOver, onOver, onLeave, onDrop, children }: BoardColumnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section
      className={clsx(styles.column, answer && (answer.isPossible ? styles.possible : styles.refused), answer && isOver && styles.over)}
      aria-labelledby={`column-${stage}`}
      onDragEnter={onOver}
      onDragOver={onOver}
      onDragLeave={onLeave}
      onDrop={onDrop}
    >
      <h2 id={`column-${stage}`} className={styles.columnName}>
        {t(`charterWork.filters.states.${stage}`)} <span className={styles.count}>{format.number(count)}</span>
      </h2>
      {answer && (
        <p className={styles.answer}>
          <Icon icon={answer.isPossible ? ArrowDownToLine : Ban} size={14} /> {answer.text}
        </p>
      )}
      {children}
    </section>
  );
}
