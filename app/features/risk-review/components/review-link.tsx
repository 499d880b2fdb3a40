import { Link } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';

/** How much waits in the review queue, with the way there. */
export function ReviewLink({ waiting: { eliminations, analyses } }: { waiting: { eliminations: number; analyses: number } }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p>
      <Link to="/review">{t('riskReview.waiting', { eliminations: format.number(eliminations), analyses: format.number(analyses) })}</Link>
    </p>
  );
}
