import { CircleCheck, CircleDashed, CircleDot, Inbox, PencilLine, RefreshCw, Undo2, type LucideIcon } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { ChecklistState } from '../checklist-life.model.ts';
import type { ChecklistRow } from '../checklists.queries.server.ts';
import { scoreOf, type AnswerValue } from '../score.model.ts';
import styles from './checklists.module.css';

const looks: Record<ChecklistState, { tone: Tone; icon: LucideIcon }> = {
  sent: { tone: 'neutral', icon: Inbox },
  inProgress: { tone: 'neutral', icon: PencilLine },
  submitted: { tone: 'info', icon: CircleDashed },
  returned: { tone: 'attention', icon: Undo2 },
  reviewed: { tone: 'verified', icon: CircleCheck },
  toRenew: { tone: 'attention', icon: RefreshCw },
};

export const isLate = ({ state, dueOn }: { state: ChecklistState; dueOn: string }, today: string): boolean => dueOn < today && state !== 'submitted' && state !== 'reviewed';

export function ChecklistStateBadge({ checklist, today }: { checklist: Pick<ChecklistRow, 'state' | 'dueOn'>; today: string }) {
  const { t } = useTranslation();
  return (
    <>
      <StateBadge {...looks[checklist.state]}>{t(`checklists.states.${checklist.state}`)}</StateBadge>
      {isLate(checklist, today) && <StateBadge tone="critical">{t('checklists.overdue')}</StateBadge>}
    </>
  );
}

const answerLooks: Record<AnswerValue, { tone: Tone; icon: LucideIcon }> = {
  met: { tone: 'info', icon: CircleCheck },
  partly: { tone: 'neutral', icon: CircleDashed },
  notMet: { tone: 'attention', icon: CircleDot },
  notApplicable: { tone: 'neutral', icon: CircleDashed },
};

export function AnswerBadge({ value }: { value: AnswerValue }) {
  const { t } = useTranslation();
  return <StateBadge {...answerLooks[value]}>{t(`checklists.answers.${value}`)}</StateBadge>;
}

type Scored = Pick<ChecklistRow, 'points' | 'applicableCount' | 'verdictPoints' | 'verdictApplicableCount' | 'verdictCount' | 'answeredCount' | 'requirementCount'>;

/** What the organisation says and what the reviewer says, with what each is made of. */
export function Scores({ checklist }: { checklist: Scored }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reported = scoreOf({ points: checklist.points, applicable: checklist.applicableCount });
  const verified = checklist.verdictCount === 0 ? null : scoreOf({ points: checklist.verdictPoints, applicable: checklist.verdictApplicableCount });
  const parts = (points: number, applicable: number) => t('checklists.scoreParts', { sum: format.number(points / 2), applicable: format.number(applicable) });
  return (
    <dl className={styles.scores}>
      <div>
        <dt>{t('checklists.reported')}</dt>
        <dd className={styles.score}>{reported === null ? '–' : format.percent(reported)}</dd>
        <dd className={styles.quiet}>{parts(checklist.points, checklist.applicableCount)}</dd>
      </div>
      <div>
        <dt>{t('checklists.verified')}</dt>
        <dd className={styles.score}>{verified === null ? '–' : format.percent(verified)}</dd>
        <dd className={styles.quiet}>
          {verified !== null && `${parts(checklist.verdictPoints, checklist.verdictApplicableCount)}, `}
          {t('checklists.coverage', { verdicts: checklist.verdictCount, count: checklist.requirementCount })}
        </dd>
      </div>
    </dl>
  );
}
