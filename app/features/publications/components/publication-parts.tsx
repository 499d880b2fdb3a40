import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ImportedMark } from '#app/features/imported-figures/index.ts';
import { neighboursOf, parsePeriod, usePeriodText } from '#app/features/statistics/index.ts';
import { subtractDecimals } from '#app/features/indicators/index.ts';
import { useFormat, useLanguage, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, CompletenessBar, GroupRow, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead, type Tone } from '#app/ui/index.ts';
import type { PublishedFigure, PublishedStatistic } from '../content.model.ts';
import { definitionIn, partInWords, themeKey } from '../names.model.ts';
import type { PublicationState } from '../publications.model.ts';
import type { ShownPublication, ShownRestatement } from '../publications.queries.server.ts';
import styles from './publications.module.css';

const tones: Record<PublicationState, Tone> = { prepared: 'neutral', frozen: 'attention', published: 'info' };

export function PublicationStateBadge({ state }: { state: PublicationState }) {
  const { t } = useTranslation();
  return <StateBadge tone={tones[state]}>{t(`publications.states.${state}`)}</StateBadge>;
}

/** A period's label in words. */
export function usePeriodLabel(): (label: string) => string {
  const inWords = usePeriodText();
  return (label) => inWords(parsePeriod(label, null)!);
}

/** What may be printed of a figure: its digits as its definition has them, with its author's reservation. */
export function useFigureWords(): (figure: { value: string | null | undefined; qualifier?: string; decimals: number }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ value, qualifier, decimals }) => {
    const digits = format.number(value, { maximumDecimals: decimals });
    return qualifier && value !== null && value !== undefined ? `${t(`importedFigures.qualifiers.${qualifier}`)} ${digits}` : digits;
  };
}

/** What turned out otherwise, by figure: the last restatement that names it. */
const restatedBy = (restatements: readonly ShownRestatement[]) =>
  new Map(restatements.flatMap(({ number, figures }) => figures.map((figure) => [`${figure.statistic}|${figure.period}|${figure.cell}`, { number, ...figure }] as const)));

type Restated = ReturnType<typeof restatedBy>;

/** A figure as it was published; beside it, for ever, what it was restated to. */
function ShownFigure({ figure, statistic, restated, part }: { figure: PublishedFigure | undefined; statistic: PublishedStatistic; restated: Restated; part: 'reported' | 'verified' }) {
  const { t } = useTranslation();
  const figureWords = useFigureWords();
  if (!figure) return <>–</>;
  const later = restated.get(`${statistic.code}|${figure.period}|${figure.cell}`);
  const isRestated = later !== undefined && later.after?.[part] !== figure[part];
  return (
    <>
      {figureWords({ value: figure[part], qualifier: part === 'reported' ? figure.qualifier : '', decimals: statistic.decimals })}
      {isRestated && (
        <a className={styles.restated} href={`#restatement-${later.number}`}>
          {t('publications.restatedTo', { figure: figureWords({ value: later.after?.[part], decimals: statistic.decimals }), number: later.number })}
        </a>
      )}
    </>
  );
}

type FiguresProps = { shown: ShownPublication; statisticLink: (code: string) => string };

/** Every statistic of a publication with its figure for the whole, beside that of the period before. */
export function PublishedFigures({ shown, statisticLink }: FiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const periodText = usePeriodLabel();
  const { content, names } = shown;
  const restated = restatedBy(shown.restatements);
  const before = neighboursOf(parsePeriod(content.period, null)!).before.label;
  const themes = [...new Set(content.statistics.map(({ theme }) => theme))];
  const whole = (statistic: PublishedStatistic, period: string) => statistic.figures.find((figure) => figure.period === period && figure.cell === '');
  return (
    <Table caption={t('publications.figures')}>
      <TableHead>
        <ColumnHeader>{t('publications.columns.name')}</ColumnHeader>
        <ColumnHeader figure>{`${t('publications.columns.reported')}, ${periodText(content.period)}`}</ColumnHeader>
        <ColumnHeader figure>{t('publications.columns.verified')}</ColumnHeader>
        <ColumnHeader figure>{periodText(before)}</ColumnHeader>
        <ColumnHeader figure>{t('publications.columns.change')}</ColumnHeader>
        <ColumnHeader>{t('publications.columns.unit')}</ColumnHeader>
        <ColumnHeader>{t('publications.columns.completeness')}</ColumnHeader>
      </TableHead>
      {themes.map((theme) => (
        <TableBody key={theme}>
          <GroupRow columns={7}>{names[themeKey(theme)] ? localize(names[themeKey(theme)]!) : theme}</GroupRow>
          {content.statistics.filter((statistic) => statistic.theme === theme).map((statistic) => {
            const [now, then] = [whole(statistic, content.period), whole(statistic, before)];
            const change = now?.reported && then?.reported ? subtractDecimals(now.reported, then.reported) : null;
            return (
              <Row key={statistic.code}>
                <RowHeader>
                  <Link to={statisticLink(statistic.code)}>{localize(statistic.name)}</Link>{' '}
                  {statistic.source.kind === 'imported' && <ImportedMark />}
                </RowHeader>
                <Cell figure primary label={t('publications.columns.reported')}><ShownFigure figure={now} statistic={statistic} restated={restated} part="reported" /></Cell>
                <Cell figure label={t('publications.columns.verified')}><ShownFigure figure={now} statistic={statistic} restated={restated} part="verified" /></Cell>
                <Cell figure label={periodText(before)}><ShownFigure figure={then} statistic={statistic} restated={restated} part="reported" /></Cell>
                <Cell figure label={t('publications.columns.change')}>{format.signed(change, { maximumDecimals: statistic.decimals })}</Cell>
                <Cell label={t('publications.columns.unit')}>{localize(statistic.unit)}</Cell>
                <Cell label={t('publications.columns.completeness')}>{now?.completeness === null || now?.completeness === undefined ? '–' : <CompletenessBar label={localize(statistic.name)} ratio={now.completeness} />}</Cell>
              </Row>
            );
          })}
        </TableBody>
      ))}
    </Table>
  );
}

/** One statistic of a publication: what it counts, and all its parts. */
export function PublishedStatisticPart({ shown, code, children }: { shown: ShownPublication; code: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const language = useLanguage();
  const format = useFormat();
  const words = { t, format, language };
  const periodText = usePeriodLabel();
  const { content, names } = shown;
  const statistic = content.statistics.find((one) => one.code === code);
  if (!statistic) return null;
  const restated = restatedBy(shown.restatements);
  const definitionOf = definitionIn(content);
  const groups = new Map<string, PublishedFigure[]>();
  for (const figure of statistic.figures) {
    const dimension = figure.cell === '' ? '' : figure.cell.slice(0, figure.cell.indexOf('='));
    groups.set(dimension, [...(groups.get(dimension) ?? []), figure]);
  }
  return (
    <Section id="statistic" title={localize(statistic.name)} about={localize(statistic.description)}>
      <dl className={styles.facts}>
        <div><dt>{t('publications.columns.code')}</dt><dd><code>{statistic.code}</code></dd></div>
        <div><dt>{t('publications.columns.unit')}</dt><dd>{localize(statistic.unit)}</dd></div>
        <div><dt>{t('publications.columns.version')}</dt><dd>{format.number(statistic.version)}</dd></div>
        <div><dt>{t('publications.columns.countedSince')}</dt><dd>{format.date(statistic.countedSince)}</dd></div>
        {statistic.legalReference && <div><dt>{t('publications.columns.legalReference')}</dt><dd>{localize(statistic.legalReference)}</dd></div>}
      </dl>
      {children}
      {[...groups].map(([dimension, figures]) => (
        <Table key={dimension} caption={dimension === '' ? t('publications.whole') : t(`publications.dimensions.${dimension}`)} captionHidden={false}>
          <TableHead>
            <ColumnHeader>{dimension === '' ? t('publications.columns.period') : t(`publications.dimensions.${dimension}`)}</ColumnHeader>
            <ColumnHeader figure>{t('publications.columns.reported')}</ColumnHeader>
            <ColumnHeader figure>{t('publications.columns.verified')}</ColumnHeader>
            <ColumnHeader>{t('publications.columns.completeness')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {figures.map((figure) => (
              <Row key={`${figure.period} ${figure.cell}`}>
                <RowHeader>{figure.cell === '' ? periodText(figure.period) : partInWords(names, statistic, definitionOf, figure.cell, words)}</RowHeader>
                <Cell figure primary label={t('publications.columns.reported')}><ShownFigure figure={figure} statistic={statistic} restated={restated} part="reported" /></Cell>
                <Cell figure label={t('publications.columns.verified')}><ShownFigure figure={figure} statistic={statistic} restated={restated} part="verified" /></Cell>
                <Cell label={t('publications.columns.completeness')}>{figure.completeness === null ? '–' : <CompletenessBar label={localize(statistic.name)} ratio={figure.completeness} />}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      ))}
    </Section>
  );
}

type RestatedTableProps = { figures: ShownRestatement['figures']; shown: Pick<ShownPublication, 'content' | 'names'>; caption: string };

/** Old and new figure side by side. */
export function RestatedTable({ figures, shown: { content, names }, caption }: RestatedTableProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const words = { t, format: useFormat(), language: useLanguage() };
  const periodText = usePeriodLabel();
  const figureWords = useFigureWords();
  const definitionOf = definitionIn(content);
  const statistics = new Map(content.statistics.map((statistic) => [statistic.code, statistic]));
  const pair = (value: { reported: string | null; verified: string | null } | null, decimals: number) =>
    `${figureWords({ value: value?.reported, decimals })} | ${figureWords({ value: value?.verified, decimals })}`;
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHeader>{t('publications.columns.name')}</ColumnHeader>
        <ColumnHeader>{t('publications.columns.part')}</ColumnHeader>
        <ColumnHeader figure>{t('publications.columns.before')}</ColumnHeader>
        <ColumnHeader figure>{t('publications.columns.after')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {figures.map(({ statistic: code, period, cell, before, after }) => {
          const statistic = statistics.get(code);
          const decimals = statistic?.decimals ?? 4;
          return (
            <Row key={`${code} ${period} ${cell}`}>
              <RowHeader>{statistic ? localize(statistic.name) : <code>{code}</code>}</RowHeader>
              <Cell label={t('publications.columns.part')}>{[periodText(period), statistic && cell !== '' ? partInWords(names, statistic, definitionOf, cell, words) : ''].filter(Boolean).join(', ')}</Cell>
              <Cell figure label={t('publications.columns.before')}>{pair(before, decimals)}</Cell>
              <Cell figure primary label={t('publications.columns.after')}>{pair(after, decimals)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** Everything that was corrected after publication, with who, when and why. */
export function Restatements({ shown, fileLink }: { shown: ShownPublication; fileLink: ((number: number) => string) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (shown.restatements.length === 0) return null;
  return (
    <Section title={t('publications.restatements')} about={t('publications.restatementsAbout')}>
      {shown.restatements.map((restatement) => (
        <article key={restatement.number} id={`restatement-${restatement.number}`} className={styles.restatement}>
          <h3>{t('publications.restatementOf', { number: restatement.number, on: format.dateTime(restatement.createdAt), name: restatement.authorName })}</h3>
          <p className={styles.words}>{localize(restatement.reason as Localized)}</p>
          <RestatedTable figures={restatement.figures} shown={shown} caption={t('publications.restatementOf', { number: restatement.number, on: format.dateTime(restatement.createdAt), name: restatement.authorName })} />
          <p className={styles.quiet}>
            {t('publications.hash')}: <code className={styles.hash}>{restatement.contentHash}</code>
            {fileLink && <> · <a href={fileLink(restatement.number)} download>{t('publications.files.json')}</a></>}
          </p>
        </article>
      ))}
    </Section>
  );
}
