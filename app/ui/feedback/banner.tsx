import { clsx } from 'clsx';
import { Info, OctagonAlert, TriangleAlert, BadgeCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './banner.module.css';

export type BannerTone = 'info' | 'attention' | 'critical' | 'verified';

const icons: Record<BannerTone, LucideIcon> = {
  info: Info,
  attention: TriangleAlert,
  critical: OctagonAlert,
  verified: BadgeCheck,
};

export interface BannerProps {
  tone?: BannerTone;
  children: ReactNode;
  /** Said where there is room for a second sentence. */
  about?: ReactNode;
  action?: ReactNode;
  /** Across the whole frame, without rounded corners. */
  full?: boolean;
}

/** Something true of everything below it, such as records that are reconstructed. */
export function Banner({ tone = 'info', children, about, action, full }: BannerProps) {
  return (
    <div className={clsx(styles.banner, tone !== 'info' && styles[tone], full && styles.frame)}>
      <div className={styles.text}>
        <Icon icon={icons[tone]} />
        <div>
          {children} {about ? <span className={styles.about}>{about}</span> : null}
        </div>
      </div>
      {action}
    </div>
  );
}
