import { Link } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { FactsLine, Section } from '#app/ui/index.ts';
import { missingKinds, type ConsolidationSummary } from '../board.model.ts';

type ReadinessSummaryProps = { summary: ConsolidationSummary; period: string; wasFrozen: boolean };

/** How complete a period is: what would embarrass whoever publishes it today, or what was missing when it was frozen. */
export function ReadinessSummary({ summary, period, wasFrozen }: ReadinessSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = missingKinds.map((kind) => ({ kind, count: summary.missing.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0) })).filter(({ count }) => count > 0);
  return (
    <Section
      title={t(wasFrozen ? 'consolidation.readiness.frozen' : 'consolidation.readiness.now')}
      aside={<Link to={`/consolidation?period=${period}`}>{t('consolidation.readiness.open')}</Link>}
    >
      <FactsLine
        facts={[
          { label: t('consolidation.progress.consolidated'), value: t('consolidation.readiness.of', { part: format.number(summary.consolidated), whole: format.number(summary.offices) }) },
          { label: t('consolidation.progress.accepted'), value: format.number(summary.accepted) },
          { label: t('consolidation.filters.late'), value: format.number(summary.late) },
          { label: t('consolidation.columns.openFindings'), value: format.number(summary.openFindings) },
          { label: t('consolidation.columns.reminded'), value: format.number(summary.reminded) },
          ...missing.map(({ kind, count }) => ({ label: t(`consolidation.missingKinds.${kind}`), value: format.number(count) })),
        ]}
      />
    </Section>
  );
}
