import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, GroupRow, Row, RowHeader, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { Fragment } from 'react';
import type { Preview } from '../statistic-catalogue.service.server.ts';
import { useSentence, useStatisticText } from './catalogue-words.ts';
import { Differences } from './statistic-page.tsx';
import styles from './catalogue.module.css';

/** What the definition of the form would count now, beside the one in force. */
export function PreviewSection({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useStatisticText();
  const sentence = useSentence();
  const { definition, before, years, rows } = preview;
  const columns = 1 + years.length * (before ? 3 : 1);
  return (
    <Section title={t('statisticCatalogue.preview.title')} id="preview" about={t('statisticCatalogue.preview.about')}>
      <p className={styles.sentence} role="status">{sentence(definition)}</p>
      {before && <Differences version={definition} before={before} />}
      <Table caption={t('statisticCatalogue.preview.title')}>
        <TableHead>
          <ColumnHeader>{t('statisticCatalogue.preview.part')}</ColumnHeader>
          {years.map((year) => (
            <Fragment key={year}>
              {before && <ColumnHeader figure unit={localize(before.unit)}>{t('statisticCatalogue.preview.before', { year })}</ColumnHeader>}
              <ColumnHeader figure unit={localize(definition.unit)}>{t('statisticCatalogue.preview.after', { year })}</ColumnHeader>
              {before && <ColumnHeader figure>{t('statisticCatalogue.preview.difference', { year })}</ColumnHeader>}
            </Fragment>
          ))}
        </TableHead>
        <TableBody>
          {rows.map(({ part, figures }, index) => (
            <Fragment key={part ? `${part.dimension} ${part.key}` : 'whole'}>
              {part && rows[index - 1]?.part?.dimension !== part.dimension && <GroupRow columns={columns}>{t(`statisticCatalogue.dimensions.${part.dimension}`)}</GroupRow>}
              <Row>
                <RowHeader>{part ? localize(part.name) : t('statisticCatalogue.preview.whole')}</RowHeader>
                {figures.map((figure, place) => (
                  <Fragment key={years[place]}>
                    {before && <Cell figure primary label={t('statisticCatalogue.preview.before', { year: years[place] })}>{text.number(before, figure.before)}</Cell>}
                    <Cell figure primary label={t('statisticCatalogue.preview.after', { year: years[place] })}>{text.number(definition, figure.after)}</Cell>
                    {before && <Cell figure wide label={t('statisticCatalogue.preview.difference', { year: years[place] })}>{text.change(definition, figure.difference)}</Cell>}
                  </Fragment>
                ))}
              </Row>
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
