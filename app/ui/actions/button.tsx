import { Link, type LinkProps } from '@remix-run/react';
import { clsx } from 'clsx';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { forwardRef, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './button.module.css';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  /** One primary button on a page. Secondary unless told. */
  tone?: ButtonTone;
  size?: 'normal' | 'small';
  icon?: LucideIcon;
  wide?: boolean;
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Work is under way: stays focusable, takes no second click, keeps its words. */
  pending?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { tone, size, icon, wide, pending = false, children, className, type = 'button', onClick, ...rest },
  ref,
) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      onClick={press}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={look({ tone, size, wide }, pending && styles.pending, className)}
    >
      {pending ? <Icon icon={LoaderCircle} className={styles.spinner} /> : icon ? <Icon icon={icon} /> : null}
      {children}
    </button>
  );
});

export interface LinkButtonProps extends Look, LinkProps {}

export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { tone, size, icon, wide, children, className, ...rest },
  ref,
) {
  return (
    <Link {...rest} ref={ref} className={look({ tone, size, wide }, className)}>
      {icon ? <Icon icon={icon} /> : null}
      {children}
    </Link>
  );
});

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** What it does; also its tooltip. */
  label: string;
  size?: 'normal' | 'small';
  children?: ReactNode;
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, size, className, type = 'button', children, ...rest },
  ref,
) {
  return (
    <button
      title={label}
      {...rest}
      ref={ref}
      type={type}
      aria-label={label}
      className={clsx(styles.button, styles.icon, size === 'small' && styles.small, className)}
    >
      <Icon icon={icon} size={size === 'small' ? 16 : 20} />
      {children}
    </button>
  );
});

function look({ tone = 'secondary', size, wide }: Look, ...others: Parameters<typeof clsx>): string {
  return clsx(styles.button, styles[tone], size === 'small' && styles.small, wide && styles.wide, ...others);
}
