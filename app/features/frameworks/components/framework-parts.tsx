import { ArrowLeftRight, CircleMinus, CirclePlus, Link2, PencilLine, Repeat2, type LucideIcon } from 'lucide-react';
import type { Refusal } from '#app/platform/http/route.server.ts';
import { sentenceOf, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { languages } from '#app/platform/i18n/languages.ts';
import { Cell, ColumnHeader, EmptyState, FactsLine, FieldSet, FormErrorSummary, Row, RowHeader, StateBadge, Table, TableBody, TableHead, TextArea, TextField, type Tone } from '#app/ui/index.ts';
import { countByKind, differenceKinds, type Difference, type DifferenceKind } from '../framework-difference.model.ts';
import type { Fault } from '../framework-file.model.ts';
import type { Texts } from '../framework.model.ts';
import type { Concerned } from '../frameworks.queries.server.ts';
import styles from './frameworks.module.css';

export const versionPage = (code: string, number: number, part = ''): string => `/frameworks/${code}/${number}${part}`;
export const anchorOf = (code: string): string => `r-${code}`;

const looks: Record<DifferenceKind, { tone: Tone; icon: LucideIcon }> = {
  added: { tone: 'info', icon: CirclePlus }, changed: { tone: 'attention', icon: Repeat2 }, reworded: { tone: 'neutral', icon: PencilLine },
  moved: { tone: 'neutral', icon: ArrowLeftRight }, remapped: { tone: 'neutral', icon: Link2 }, dropped: { tone: 'attention', icon: CircleMinus },
};

export function KindBadge({ kind }: { kind: DifferenceKind }) {
  const { t } = useTranslation();
  return <StateBadge tone={looks[kind].tone} icon={looks[kind].icon}>{t(`frameworks.kinds.${kind}`)}</StateBadge>;
}

/** How many requirements are of each kind, and what that means for answers. */
export function DifferenceCounts({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = countByKind(differences);
  return <FactsLine facts={differenceKinds.map((kind) => ({ label: t(`frameworks.kinds.${kind}`), value: format.number(counts[kind]) }))} />;
}

/** Requirement by requirement, what was and what is. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (differences.length === 0) return <EmptyState title={t('frameworks.difference.none')}>{t('frameworks.difference.noneAbout')}</EmptyState>;
  return (
    <Table caption={t('frameworks.difference.title')}>
      <TableHead>
        <ColumnHeader>{t('frameworks.fields.code')}</ColumnHeader>
        <ColumnHeader>{t('frameworks.difference.kind')}</ColumnHeader>
        <ColumnHeader>{t('frameworks.difference.words')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {differences.map(({ kinds, from, to }) => {
          const isSaidAnew = from && to && localize(from.text) !== localize(to.text);
          return (
            <Row key={`${from?.code} ${to?.code}`}>
              <RowHeader>{from && to && from.code !== to.code ? `${from.code} → ${to.code}` : (to ?? from)!.code}</RowHeader>
              <Cell primary label={t('frameworks.difference.kind')}>
                <div className={styles.marks}>{kinds.map((kind) => <KindBadge key={kind} kind={kind} />)}</div>
                <span className={styles.quiet}>{t(`frameworks.difference.means.${kinds.find((kind) => kind === 'added' || kind === 'changed' || kind === 'dropped') ?? 'kept'}`)}</span>
              </Cell>
              <Cell wide label={t('frameworks.difference.words')}>
                {isSaidAnew && <p className={styles.words}><del className={styles.before}>{localize(from.text)}</del></p>}
                <p className={styles.words}>{localize((to ?? from)!.text)}</p>
                {from && to && !isSaidAnew && kinds.includes('reworded') && <span className={styles.quiet}>{t('frameworks.difference.otherParts')}</span>}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** How many checklists and answers another version concerns. */
export function ConcernedFacts({ concerned }: { concerned: Concerned }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <FactsLine
      facts={[
        ...concerned.checklists.map(({ state, count }) => ({ label: t(`frameworks.concerned.states.${state}`), value: format.number(count) })),
        { label: t('frameworks.concerned.answers'), value: format.number(concerned.answers) },
      ]}
    />
  );
}

/** What must be mended in a file, beside the line itself. */
export function FaultTable({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table caption={t('frameworks.import.faults')}>
      <TableHead>
        <ColumnHeader>{t('frameworks.import.line')}</ColumnHeader>
        <ColumnHeader figure>{t('frameworks.import.column')}</ColumnHeader>
        <ColumnHeader>{t('frameworks.import.reason')}</ColumnHeader>
        <ColumnHeader>{t('frameworks.import.text')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {faults.map(({ line, column, code, params, excerpt }) => (
          <Row key={`${line} ${column} ${code} ${Object.values(params).join(' ')}`}>
            <RowHeader>{t('frameworks.import.lineNumber', { line: format.number(line) })}</RowHeader>
            <Cell figure label={t('frameworks.import.column')}>{format.number(column)}</Cell>
            <Cell primary wide label={t('frameworks.import.reason')}>{t(`frameworks.faults.${code}`, params)}</Cell>
            <Cell wide label={t('frameworks.import.text')}><code className={styles.excerpt}>{excerpt}</code></Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** What was refused, with a way to each field; it takes the focus, as the form may be longer than the window. */
export function RefusalSummary({ refusal }: { refusal: Refusal['refusal'] | null }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  const errors = Object.entries(refusal.fieldErrors).map(([name, message]) => ({ name, message: sentenceOf(t, message) }));
  return <FormErrorSummary errors={errors} formError={errors.length === 0 ? t(refusal.messageKey, refusal.params) : undefined} />;
}

type TrilingualFieldsProps = { name: string; label: string; help?: string; value: Texts | null; errorOf: (name: string) => string | undefined; rows?: number };

/** One text in three languages, all of which are needed. `rows`: a long one. */
export function TrilingualFields({ name, label, help, value, errorOf, rows }: TrilingualFieldsProps) {
  const { t } = useTranslation();
  return (
    <FieldSet legend={label} help={help}>
      <div className={styles.languages}>
        {languages.map((language) => {
          const field = { name: `${name}.${language}`, label: t(`frameworks.languages.${language}`), lang: language, defaultValue: value?.[language] ?? '', error: errorOf(`${name}.${language}`) };
          return rows ? <TextArea key={language} {...field} rows={rows} /> : <TextField key={language} {...field} />;
        })}
      </div>
    </FieldSet>
  );
}
