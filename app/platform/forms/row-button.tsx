import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button, IconButton } from '#app/ui/index.ts';
import { parseRowChange, type RowChange } from './row-changes.model.ts';

type RowButtonProps = {
  /** As `parseRowChange` reads it. */
  change: string;
  label: string;
  icon: LucideIcon;
  onChange: (change: RowChange) => void;
  /** Only the icon is shown. */
  isCompact?: boolean;
  disabled?: boolean;
  id?: string;
};

/** Changes rows at once where script runs; elsewhere it submits the form, and the server makes the same change. */
export function RowButton({ change, label, icon, onChange, isCompact, disabled, id }: RowButtonProps) {
  const click = (event: MouseEvent) => {
    event.preventDefault();
    const parsed = parseRowChange(change);
    if (parsed) onChange(parsed);
  };
  // Leaving a field may show its error, and the button would move away from under the pointer before it is released.
  const stayInField = (event: MouseEvent) => event.preventDefault();
  const shared = { id, icon, disabled, size: 'small', type: 'submit', name: 'change', value: change, formNoValidate: true, onClick: click, onMouseDown: stayInField } as const;
  return isCompact ? <IconButton label={label} {...shared} /> : <Button {...shared}>{label}</Button>;
}
