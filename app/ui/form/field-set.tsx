import type { ReactNode } from 'react';
import styles from './field-set.module.css';

export interface FieldSetProps {
  legend: ReactNode;
  help?: ReactNode;
  children: ReactNode;
}

export function FieldSet({ legend, help, children }: FieldSetProps) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {help ? <p className={styles.about}>{help}</p> : null}
      {children}
    </fieldset>
  );
}

/** Short fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** The fields of a form under one another, no wider than reads well. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
