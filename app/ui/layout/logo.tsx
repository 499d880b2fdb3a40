import styles from './logo.module.css';

/** The mark of the product: a shanyrak's crossed beams in a ring, the place in the roof that lets the light in. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle className={styles.ground} cx="16" cy="16" r="15" />
      <g className={styles.beams}>
        <circle cx="16" cy="16" r="9" />
        <path d="M8.4 11.2c5 2.6 10.2 2.6 15.2 0M8.4 20.8c5-2.6 10.2-2.6 15.2 0M11.2 8.4c2.6 5 2.6 10.2 0 15.2M20.8 8.4c-2.6 5-2.6 10.2 0 15.2" />
      </g>
    </svg>
  );
}
