import { CircleAlert, CircleCheck, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './answers.module.css';

export type AnswerWeight = 'good' | 'attentive' | 'critical';
const icons = { good: CircleCheck, attentive: CircleAlert, critical: OctagonAlert };

/** Questions beside each other, under one another where it is narrow. */
export function Questions({ children }: { children: ReactNode }) {
  return <div className={styles.questions}>{children}</div>;
}

/** A question of a page, or of one of its sections, with its answers in words. */
export function Question({ title, within = 'section', children }: { title: ReactNode; within?: 'page' | 'section'; children: ReactNode }) {
  const Heading = within === 'page' ? 'h2' : 'h3';
  return (
    <section className={styles.question}>
      <Heading>{title}</Heading>
      <ul data-list="plain" className={styles.answers}>{children}</ul>
    </section>
  );
}

export function Answer({ weight, children }: { weight: AnswerWeight; children: ReactNode }) {
  return (
    <li className={styles.answer}>
      <span className={styles[weight]}><Icon icon={icons[weight]} size={14} /></span>
      <span>{children}</span>
    </li>
  );
}
