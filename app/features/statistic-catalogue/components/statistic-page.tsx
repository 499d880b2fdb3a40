import { Link } from '@remix-run/react';
import { Archive, Pencil, TableProperties } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, CardItem, CardList, Figure, FigureRow, LinkButton, Page, PageHeader, Section, StateBadge } from '#app/ui/index.ts';
import type { DescribedVersion, StatisticPageData } from '../catalogue.queries.server.ts';
import type { DescribedDefinition } from '../sentence.model.ts';
import { useSentence, useStatisticText } from './catalogue-words.ts';
import { RetirementSection } from './retirement-section.tsx';
import { SourceMark } from './list-page.tsx';
import styles from './catalogue.module.css';

export type StatisticPageProps = StatisticPageData & { mayDefine: boolean; mayExplore: boolean; mayReadPublications: boolean; today: string };

/** A statistic as somebody reads it who wants to know whether to believe its figure. */
export function StatisticPage({ definition, versions, dimensions, figure, period, use, isVerified, mayDefine, mayExplore, mayReadPublications, today }: StatisticPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useStatisticText();
  const sentence = useSentence();
  const { retiredOn } = versions[0]!;
  const facts: [string, ReactNode][] = [
    ['unit', localize(definition.unit)],
    ['since', format.date(definition.countedSince)],
    ['direction', t(`statisticCatalogue.directions.${definition.direction}`)],
    ['verified', t(isVerified ? 'statisticCatalogue.verifiedBeside' : 'statisticCatalogue.verifiedNot')],
    ['dimensions', dimensions.length === 0 ? t('statisticCatalogue.noDimensions') : dimensions.map((dimension) => t(`statisticCatalogue.dimensions.${dimension}`)).join(', ')],
    ['law', definition.legalReference ? localize(definition.legalReference) : t('statisticCatalogue.noLaw')],
  ];
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('statisticCatalogue.title'), to: '/statistic-catalogue' }, { label: localize(definition.name) }]} />
      <PageHeader
        title={localize(definition.name)} kicker={<code>{definition.code}</code>} state={<><SourceMark kind={definition.source.kind} />{retiredOn && <StateBadge tone="attention" icon={Archive}>{t('statisticCatalogue.retired', { date: format.date(retiredOn) })}</StateBadge>}</>}
        facts={[{ label: t('statisticCatalogue.facts.version'), value: String(definition.version) }]}
        secondary={mayExplore ? <LinkButton to={`/explorer?s=${definition.code}`} icon={TableProperties}>{t('statisticCatalogue.explore')}</LinkButton> : undefined}
        action={mayDefine ? <LinkButton to={`/statistic-catalogue/${definition.code}/edit`} tone="primary" icon={Pencil}>{t('statisticCatalogue.edit')}</LinkButton> : undefined}
      />
      {mayExplore && <FigureRow>
        <Figure label={t('statisticCatalogue.measures.reported')} value={text.figure(definition, figure?.reported ?? null, figure ?? { qualifier: '' })} unit={localize(definition.unit)} completeness={figure?.completeness ?? undefined} asOf={period.to} />
        {isVerified && <Figure label={t('statisticCatalogue.measures.verified')} value={text.number(definition, figure?.verified ?? null)} unit={localize(definition.unit)} />}
      </FigureRow>}
      <Section title={t('statisticCatalogue.counted')}>
        <p className={styles.sentence}>{sentence(definition)}</p>
        <p className={styles.text}>{localize(definition.description)}</p>
        <dl className={styles.facts}>{facts.map(([name, value]) => <div key={name}><dt>{t(`statisticCatalogue.facts.${name}`)}</dt><dd>{value}</dd></div>)}</dl>
      </Section>
      <Section title={t('statisticCatalogue.used')}>
        {use.statistics.length === 0 && use.publications.length === 0 ? <p className={styles.quiet}>{t('statisticCatalogue.unused')}</p> : (
          <ul className={styles.list}>
            {use.statistics.map(({ code, name }) => <li key={code}><Link to={`/statistic-catalogue/${code}`}>{localize(name)}</Link></li>)}
            {use.publications.map(({ id, title, version }) => <li key={id}>{mayReadPublications ? <Link to={`/publications/${id}`}>{t('statisticCatalogue.inPublication', { title: localize(title), version })}</Link> : t('statisticCatalogue.inPublication', { title: localize(title), version })}</li>)}
          </ul>
        )}
      </Section>
      {mayDefine && <RetirementSection version={definition.version} retiredOn={retiredOn} today={today} />}
      <Section title={t('statisticCatalogue.versions')} about={t('statisticCatalogue.versionsAbout')}>
        <CardList ordered>
          {versions.map((version, index) => <CardItem key={version.version} id={`version-${version.version}`}><Version version={version} before={versions[index + 1] ?? null} /></CardItem>)}
        </CardList>
      </Section>
    </Page>
  );
}

function Version({ version, before }: { version: DescribedVersion; before: DescribedVersion | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.version}>
      <h3>{t('statisticCatalogue.versionOf', { version: version.version, date: format.dateTime(version.createdAt), author: version.authorName })}</h3>
      {version.reason && <p className={styles.text}>{t('statisticCatalogue.because', { reason: version.reason })}</p>}
      {before ? <Differences version={version} before={before} /> : <p className={styles.quiet}>{t('statisticCatalogue.firstVersion')}</p>}
    </div>
  );
}

/** A definition that is only tried says nothing about being offered. */
type Told = DescribedDefinition & Partial<Pick<DescribedVersion, 'retiredOn'>>;

/** What a version says otherwise than the one before it. */
export function Differences({ version, before }: { version: Told; before: Told }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const sentence = useSentence();
  const said = (one: typeof version): Record<string, string> => ({
    name: localize(one.name), source: sentence(one), description: localize(one.description), unit: localize(one.unit), decimals: String(one.decimals), since: format.date(one.countedSince),
    direction: t(`statisticCatalogue.directions.${one.direction}`), law: one.legalReference ? localize(one.legalReference) : t('statisticCatalogue.noLaw'),
    use: one.retiredOn ? t('statisticCatalogue.retired', { date: format.date(one.retiredOn) }) : t('statisticCatalogue.offered'),
  });
  const [now, then] = [said(version), said(before)];
  const changed = Object.keys(now).filter((fact) => now[fact] !== then[fact]);
  if (changed.length === 0) return <p className={styles.quiet}>{t('statisticCatalogue.otherLanguages')}</p>;
  return (
    <dl className={styles.differences}>
      {changed.map((fact) => <div key={fact}><dt>{t(`statisticCatalogue.facts.${fact}`)}</dt><dd><del>{then[fact]}</del><ins>{now[fact]}</ins></dd></div>)}
    </dl>
  );
}
