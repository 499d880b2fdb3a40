import type { ReactNode } from 'react';
import { FactsLine, type Fact } from './facts-line.tsx';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** A StateBadge. */
  state?: ReactNode;
  /** Above the title: a code or a kind. */
  kicker?: ReactNode;
  facts?: readonly Fact[];
  /** The one primary action. */
  action?: ReactNode;
  /** Lesser actions, before the primary one. */
  secondary?: ReactNode;
}

export function PageHeader({ title, state, kicker, facts, action, secondary }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
        <div className={styles.titleLine}>
          <h1>{title}</h1>
          {state}
        </div>
        {facts && facts.length > 0 ? <FactsLine facts={facts} /> : null}
      </div>
      {action || secondary ? (
        <div className={styles.actions}>
          {secondary}
          {action}
        </div>
      ) : null}
    </header>
  );
}
