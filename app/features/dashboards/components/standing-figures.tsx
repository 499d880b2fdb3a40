import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { scoreOf } from '#app/features/checklists/index.ts';
import { usePercentText } from '#app/features/statistics/index.ts';
import { Figure, FigureRow, Section } from '#app/ui/index.ts';
import { eliminationShares, type Standing } from '../standing.model.ts';

/** Where each figure is looked into; what the reader may not open is not named. */
export type StandingPlaces = Partial<Record<'risks' | 'overdueRisks' | 'analyses' | 'checklists' | 'actions' | 'work' | 'escalations' | 'events', string>>;

type StandingFiguresProps = { standing: Standing; title: string; about?: string; places?: StandingPlaces };

/** Elimination, overdue work and answers of the registers: reported and verified side by side, no count of risks to compare by. */
export function StandingFigures({ standing, title, about, places = {} }: StandingFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = usePercentText();
  const { risks, analyses, checklists, actions, work, escalations, events } = standing;
  const shares = eliminationShares(standing);
  const [score, verdict] = [scoreOf({ points: checklists.points, applicable: checklists.applicable }), scoreOf({ points: checklists.verdictPoints, applicable: checklists.verdictApplicable })];
  const link = (place: string | undefined) => (place === undefined ? {} : { href: place });
  return (
    <Section title={title} about={about}>
      <FigureRow>
        <Figure size="small" label={t('dashboards.standing.eliminated')} value={percent(shares.eliminated)} {...link(places.risks)}
          unit={t('dashboards.standing.eliminatedOf', { eliminated: format.number(risks.eliminated), verified: format.number(risks.verified), open: format.number(risks.open) })} />
        <Figure size="small" label={t('dashboards.standing.overdueRisks')} value={risks.overdue} {...link(places.overdueRisks)} unit={t('dashboards.standing.ofOpen', { open: format.number(risks.open) })} />
        <Figure size="small" label={t('dashboards.standing.analyses')} value={analyses.signed} {...link(places.analyses)}
          unit={t('dashboards.standing.openAndOverdue', { open: format.number(analyses.open), overdue: format.number(analyses.overdue) })} />
        <Figure size="small" label={t('dashboards.standing.checklists')} value={percent(checklists.due === 0 ? null : checklists.submitted / checklists.due)} {...link(places.checklists)}
          unit={t('dashboards.standing.checklistsOf', { submitted: format.number(checklists.submitted), due: format.number(checklists.due), overdue: format.number(checklists.overdue) })} />
        <Figure size="small" label={t('dashboards.standing.score')} value={percent(score)} unit={t('dashboards.standing.verdict', { score: percent(verdict) })} />
        <Figure size="small" label={t('dashboards.standing.actions')} value={actions.overdue} {...link(places.actions)} unit={t('dashboards.standing.ofOpen', { open: format.number(actions.open) })} />
        {work ? <Figure size="small" label={t('dashboards.standing.work')} value={work.overdue} {...link(places.work)} unit={t('dashboards.standing.workOf', { done: format.number(work.done), due: format.number(work.due) })} /> : null}
        {escalations ? <Figure size="small" label={t('dashboards.standing.escalations')} value={escalations.open} {...link(places.escalations)} unit={t('dashboards.standing.overdue', { overdue: format.number(escalations.overdue) })} /> : null}
        <Figure size="small" label={t('dashboards.standing.events')} value={events.held} {...link(places.events)} unit={t('dashboards.standing.verified', { verified: format.number(events.verified) })} />
      </FigureRow>
    </Section>
  );
}
