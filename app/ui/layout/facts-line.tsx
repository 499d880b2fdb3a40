import type { ReactNode } from 'react';
import styles from './facts-line.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What one should know of the page's subject, on one line. */
export function FactsLine({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
