import { Link } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import type { EarlierAnalysis } from '../carry-over.repo.server.ts';
import styles from './risk.module.css';

/** With which earlier cycle: the latest unless another is chosen. */
export function CycleChoice({ analyses, from, path }: { analyses: readonly EarlierAnalysis[]; from: EarlierAnalysis; path: string }) {
  const { t } = useTranslation();
  if (analyses.length < 2) return null;
  return (
    <nav className={styles.cycles} aria-label={t('riskRegister.carryOver.cycles')} data-print="no">
      {analyses.map(({ analysisId, year, number }) => (
        <Link key={analysisId} to={`${path}?from=${analysisId}`} aria-current={analysisId === from.analysisId ? 'true' : undefined} preventScrollReset>
          {t('riskRegister.analysisName', { year, number })}
        </Link>
      ))}
    </nav>
  );
}
