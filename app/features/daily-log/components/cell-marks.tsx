import { BadgeCheck, Clock, MessageSquare, Paperclip, PencilLine, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import type { CellState } from '../daily-log.model.ts';
import styles from './cell-marks.module.css';

type Mark = { name: string; icon: LucideIcon; label: string; isVerified?: boolean };

/** Small signs of what else there is to know about a value; each has its words for screen readers and on hovering. */
export function CellMarks({ saved }: { saved: CellState }) {
  const { t } = useTranslation();
  const marks: Mark[] = [];
  if (saved.isVerified) marks.push({ name: 'verified', icon: BadgeCheck, label: t('dailyLog.marks.verified'), isVerified: true });
  if (!saved.isOnTime) marks.push({ name: 'late', icon: Clock, label: t('dailyLog.marks.late') });
  if (saved.revision > 1) marks.push({ name: 'corrected', icon: PencilLine, label: t('dailyLog.marks.corrected') });
  if (saved.commentCount > 0)
    marks.push({ name: 'comments', icon: MessageSquare, label: t('dailyLog.marks.comments', { count: saved.commentCount }) });
  if (saved.evidenceCount > 0)
    marks.push({ name: 'evidence', icon: Paperclip, label: t('dailyLog.marks.evidence', { count: saved.evidenceCount }) });
  if (marks.length === 0) return null;
  return (
    <span className={styles.marks}>
      {marks.map(({ name, icon, label, isVerified }) => (
        <span key={name} title={label} className={isVerified ? styles.verified : undefined}>
          <Icon icon={icon} size={12} label={label} />
        </span>
      ))}
    </span>
  );
}
