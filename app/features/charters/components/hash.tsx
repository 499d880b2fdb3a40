import styles from './hash.module.css';

/** Enough of a hash to tell two contents apart by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** The whole hash, in groups that can be read out and compared. */
export function Hash({ value }: { value: string }) {
  return <code className={styles.hash}>{value.replace(/(.{8})(?=.)/g, '$1 ')}</code>;
}
