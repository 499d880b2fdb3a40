import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The parts of a page under one another. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}

export interface SectionProps {
  title: ReactNode;
  id?: string;
  about?: ReactNode;
  /** At the right of the title: a link or a quiet button. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, id, about, aside, children }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      {about ? <p className={styles.about}>{about}</p> : null}
      {children}
    </section>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}

/** Figures of one page beside each other, divided by hairlines. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}

/** Main matter and what stands beside it; under one another where it is narrow. */
export function Sides({ children, even }: { children: ReactNode; even?: boolean }) {
  return (
    <div className={styles.sidesPlace}>
      <div className={clsx(styles.sides, even && styles.even)}>{children}</div>
    </div>
  );
}
