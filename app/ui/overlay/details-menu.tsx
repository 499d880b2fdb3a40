import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './details-menu.module.css';
import floating from './floating.module.css';

export interface DetailsMenuProps {
  /** What the closed menu shows. */
  summary: ReactNode;
  /** Its name, when the summary alone does not say it. */
  label?: string;
  align?: 'start' | 'end';
  side?: 'down' | 'up';
  outlined?: boolean;
  arrow?: boolean;
  children: ReactNode;
}

/** A panel that opens without JavaScript; with it, Escape, a click outside and following a link close it. */
export function DetailsMenu(props: DetailsMenuProps) {
  const { summary, label, align = 'end', side = 'down', outlined, arrow = true, children } = props;
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const { current } = details;
    if (!current) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !current.contains(event.target)) current.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !current.open) return;
      current.open = false;
      current.querySelector('summary')?.focus();
    };
    const closeAfterLink = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a')) current.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    current.addEventListener('keydown', closeOnEscape);
    current.addEventListener('click', closeAfterLink);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      current.removeEventListener('keydown', closeOnEscape);
      current.removeEventListener('click', closeAfterLink);
    };
  }, []);

  return (
    <details
      ref={details}
      className={clsx(styles.details, align === 'start' && styles.start, side === 'up' && styles.up)}
    >
      <summary className={clsx(styles.summary, outlined && styles.outlined)} aria-label={label} title={label}>
        {summary}
        {arrow ? <Icon icon={ChevronDown} size={14} /> : null}
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}

export interface DetailsMenuLinkProps {
  to: string;
  icon?: LucideIcon;
  current?: boolean;
  children: ReactNode;
}

export function DetailsMenuLink({ to, icon, current, children }: DetailsMenuLinkProps) {
  return (
    <Link to={to} className={floating.item} aria-current={current || undefined}>
      {icon ? <Icon icon={icon} /> : null}
      {children}
    </Link>
  );
}

/** A submit button of a form around it. */
export function DetailsMenuButton({
  icon,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { icon?: LucideIcon }) {
  return (
    <button type="submit" {...rest} className={floating.item}>
      {icon ? <Icon icon={icon} /> : null}
      {children}
    </button>
  );
}

export function DetailsMenuHeading({ children }: { children: ReactNode }) {
  return <p className={floating.heading}>{children}</p>;
}
