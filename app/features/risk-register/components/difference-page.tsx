import { Link } from '@remix-run/react';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import type { RiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { CardItem, CardList, EmptyState, Section } from '#app/ui/index.ts';
import type { DifferencePage as Data } from '../carry-over.service.server.ts';
import { cycleMarks } from '../risk-difference.model.ts';
import { CycleChoice } from './cycle-choice.tsx';
import { codeNames, DifferenceList } from './difference-list.tsx';
import { RiskStateBadge } from './risk-state.tsx';
import styles from './risk.module.css';

type DifferencePageProps = Data & { officeId: string; analysisId: string; catalogues: RiskCatalogues; evidenceKinds: Record<string, Localized> };

/** What changed from one cycle to the next: what is new, changed, the same, back again, eliminated, dropped. */
export function DifferencePage({ officeId, analysisId, analyses, from, entries, catalogues, evidenceKinds }: DifferencePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = codeNames(catalogues, evidenceKinds);
  if (!from) return <EmptyState title={t('riskRegister.carryOver.noEarlier')} />;
  const groups = cycleMarks.map((mark) => ({ mark, list: entries.filter((entry) => entry.mark === mark) }));
  return (
    <Section title={t('riskRegister.difference.title', { year: from.year, number: from.number })} about={t('riskRegister.difference.about')}>
      <CycleChoice analyses={analyses} from={from} path={`/analyses/${officeId}/${analysisId}/difference`} />
      <ul data-list="plain" className={styles.counts}>
        {groups.map(({ mark, list }) => (
          <li key={mark}>{list.length > 0 ? <a href={`#${mark}`}>{t(`riskRegister.difference.marks.${mark}`)}</a> : t(`riskRegister.difference.marks.${mark}`)}: <strong>{format.number(list.length)}</strong></li>
        ))}
      </ul>
      {entries.length === 0 && <EmptyState title={t('riskRegister.difference.empty')} />}
      {groups.filter(({ list }) => list.length > 0).map(({ mark, list }) => (
        <Section key={mark} id={mark} title={`${t(`riskRegister.difference.marks.${mark}`)} (${format.number(list.length)})`} about={t(`riskRegister.difference.meanings.${mark}`)}>
          <CardList>
            {list.map(({ earlier, current, differences }) => {
              const risk = (current ?? earlier)!;
              return (
                <CardItem key={risk.riskId}>
                  <p>
                    <Link to={`/risks/${officeId}/${risk.riskId}`}>{risk.code} {risk.title}</Link> <RiskStateBadge state={risk.state} />
                    {current && earlier && <> · {t('riskRegister.difference.was')} <Link to={`/risks/${officeId}/${earlier.riskId}`}>{earlier.code}</Link></>}
                  </p>
                  {differences.length > 0 && <DifferenceList differences={differences} names={names} />}
                </CardItem>
              );
            })}
          </CardList>
        </Section>
      ))}
    </Section>
  );
}
