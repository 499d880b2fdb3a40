import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  icon: LucideIcon;
  size?: 12 | 14 | 16 | 20 | 24 | 32;
  /** Only when the icon stands alone; beside a word it says nothing of its own. */
  label?: string;
  className?: string;
}

export function Icon({ icon: Glyph, size = 16, label, className }: IconProps) {
  return (
    <Glyph
      size={size}
      strokeWidth={size >= 24 ? 1.5 : 2}
      className={className}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
