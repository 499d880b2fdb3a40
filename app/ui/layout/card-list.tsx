import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './card-list.module.css';

type CardListProps = {
  /** Their order says something, such as what came first. */
  ordered?: boolean;
  children: ReactNode;
};

/** Things below each other, too much for a row of a table. */
export function CardList({ ordered = false, children }: CardListProps) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={styles.list} data-list="plain">
      {children}
    </List>
  );
}

export function CardItem({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <li id={id} className={clsx(styles.item, className)}>
      {children}
    </li>
  );
}
