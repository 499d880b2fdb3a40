import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../styles/icon.tsx';
import styles from './floating.module.css';

export type MenuEntry =
  | { kind?: 'action'; label: string; icon?: LucideIcon; hint?: string; danger?: boolean; disabled?: boolean; onSelect: () => void }
  | { kind: 'link'; label: string; icon?: LucideIcon; hint?: string; to: string; reload?: boolean }
  | { kind: 'heading'; label: string }
  | { kind: 'separator' };

export interface MenuProps {
  /** A Button or IconButton. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
}

/** A menu of actions. It needs JavaScript; what must work without it is a `DetailsMenu` or plain links. */
export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.panel} align={align} sideOffset={4} collisionPadding={8} loop>
          {entries.map((entry, index) => (
            // Entries have no identity of their own and do not move.
            <MenuLine key={index} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }): ReactNode {
  if (entry.kind === 'separator') return <DropdownMenu.Separator className={styles.separator} />;
  if (entry.kind === 'heading') return <DropdownMenu.Label className={styles.heading}>{entry.label}</DropdownMenu.Label>;
  const content = (
    <>
      {entry.icon ? <Icon icon={entry.icon} /> : null}
      {entry.label}
      {entry.hint ? <span className={styles.hint}>{entry.hint}</span> : null}
    </>
  );
  if (entry.kind === 'link') {
    return (
      <DropdownMenu.Item asChild className={styles.item}>
        <Link to={entry.to} reloadDocument={entry.reload}>
          {content}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item
      className={clsx(styles.item, entry.danger && styles.danger)}
      disabled={entry.disabled}
      onSelect={entry.onSelect}
    >
      {content}
    </DropdownMenu.Item>
  );
}
