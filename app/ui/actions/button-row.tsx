import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './button-row.module.css';

/** Buttons of one decision, wrapping when there is no room. */
export function ButtonRow({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' }) {
  return <div className={clsx(styles.row, align === 'end' && styles.end)}>{children}</div>;
}
