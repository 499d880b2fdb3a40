import { Form } from '@remix-run/react';
import { FilePlus2 } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { languageNames, languages, useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, Card, EmptyState, FactsLine, Section, Sides } from '#app/ui/index.ts';
import { acceptsEntries } from '../analysis-life.model.ts';
import type { PapersPageData } from '../analysis-papers.server.ts';
import { paperFormats } from '../internal-analyses.schema.ts';
import type { PaperDifference } from '../paper-content.model.ts';
import { AnalysisFrame } from './analysis-frame.tsx';
import styles from './analysis.module.css';
import menuStyles from './paper-files.module.css';

type PapersPageProps = PapersPageData & { mayWrite: boolean };
type Paper = PapersPageData['papers'][number];

/** The note and the plan as the register makes them: their versions, what each changed, and the files in every language. */
export function PapersPage({ header, papers, mayWrite }: PapersPageProps) {
  const isOpen = mayWrite && acceptsEntries(header.state);
  const folder = `/analyses/${header.officeId}/${header.analysisId}/paper`;
  return (
    <AnalysisFrame header={header} mayWrite={mayWrite}>
      <Sides even>
        {papers.map((paper) => (
          <PaperSection key={paper.kind} paper={paper} folder={folder} mayMake={isOpen} />
        ))}
      </Sides>
    </AnalysisFrame>
  );
}

function PaperSection({ paper, folder, mayMake }: { paper: Paper; folder: string; mayMake: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, refusal } = useFormRefusal(paper.kind);
  const { kind, versions, isCurrent, sinceVersion, sincePrevious } = paper;
  return (
    <Section title={t(`internalAnalyses.papers.kinds.${kind}`)} about={t(`internalAnalyses.papers.about.${kind}`)}>
      {refusal && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
      {versions.length > 0 && isCurrent && <Banner>{t('internalAnalyses.papers.current')}</Banner>}
      {versions.length > 0 && !isCurrent && (
        <Banner tone="attention" about={<Differences differences={sinceVersion} />}>
          {t('internalAnalyses.papers.changed')}
        </Banner>
      )}
      {versions.length === 0 && <EmptyState title={t('internalAnalyses.papers.none')}>{t('internalAnalyses.papers.noneText')}</EmptyState>}
      {mayMake && !isCurrent && (
        <Form method="post" action={action} preventScrollReset>
          <input type="hidden" name="kind" value={kind} />
          <Button type="submit" icon={FilePlus2}>
            {t(versions.length === 0 ? 'internalAnalyses.papers.make' : 'internalAnalyses.papers.makeAnother')}
          </Button>
        </Form>
      )}
      <ol className={styles.list} data-list="plain">
        {versions.map((version, index) => (
          <li key={version.paperVersion}>
            <Card>
              <div className={styles.list}>
              <h3>{t('internalAnalyses.papers.version', { version: version.paperVersion })}</h3>
              <FactsLine facts={[{ label: t('internalAnalyses.papers.madeBy'), value: version.authorName }, { label: t('internalAnalyses.papers.madeAt'), value: format.dateTime(version.createdAt) }]} />
              {index === 0 && sincePrevious.length > 0 && (
                <div className={styles.quiet}>
                  {t('internalAnalyses.papers.sincePrevious')} <Differences differences={sincePrevious} />
                </div>
              )}
              <ul className={menuStyles.languages} data-list="plain">
                {languages.map((language) => (
                  <li key={language} className={menuStyles.language}>
                    <span lang={language}>{languageNames[language]}</span>
                    <span className={menuStyles.formats}>
                      {paperFormats.map((fileFormat) => (
                        <a
                          key={fileFormat} className={menuStyles.format} download href={`${folder}/${kind}-${version.paperVersion}.${fileFormat}?lang=${language}`}
                          aria-label={t('internalAnalyses.papers.file', {
                            paper: t(`internalAnalyses.papers.kinds.${kind}`), version: version.paperVersion, language: languageNames[language], format: fileFormat.toUpperCase(),
                          })}
                        >
                          {fileFormat.toUpperCase()}
                        </a>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
              <p className={styles.quiet}>
                {t('internalAnalyses.papers.hash')} <code className={styles.hash}>{version.contentHash}</code>
              </p>
              </div>
            </Card>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Differences({ differences }: { differences: readonly PaperDifference[] }) {
  const { t } = useTranslation();
  return (
    <>
      {differences
        .map((difference) =>
          difference.kind === 'part'
            ? t(`internalAnalyses.papers.parts.${difference.part}`)
            : t(`internalAnalyses.papers.risk.${difference.change}`, { code: difference.code, title: difference.title }))
        .join('; ')}
    </>
  );
}
