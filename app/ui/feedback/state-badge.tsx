import { clsx } from 'clsx';
import { BadgeCheck, Circle, CircleAlert, CircleDot, OctagonAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './state-badge.module.css';

/** `critical` is for overdue and refused, `verified` for what a reviewer confirmed and nothing else. */
export type Tone = 'neutral' | 'info' | 'attention' | 'critical' | 'verified';

export const toneIcons: Record<Tone, LucideIcon> = {
  neutral: Circle,
  info: CircleDot,
  attention: CircleAlert,
  critical: OctagonAlert,
  verified: BadgeCheck,
};

export interface StateBadgeProps {
  tone?: Tone;
  /** Another icon than the tone's, where states of one tone stand beside each other. */
  icon?: LucideIcon;
  children: ReactNode;
}

export function StateBadge({ tone = 'neutral', icon, children }: StateBadgeProps) {
  return (
    <span className={clsx(styles.badge, tone !== 'neutral' && styles[tone])}>
      <Icon icon={icon ?? toneIcons[tone]} size={12} />
      <span>{children}</span>
    </span>
  );
}
