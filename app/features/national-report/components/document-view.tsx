import { Fragment } from 'react';
import { drawDiagram, letterSize, phoneWidth, type Drawing, type Shape } from '#app/platform/export/diagram-drawing.ts';
import { captionOf, type Diagram, type DocumentFigure, type ReportBlock, type ReportChapter, type ReportColumn, type ReportDocument, type Runs } from '#app/platform/export/report-document.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import styles from './document-view.module.css';

type Words = ReportDocument['words'];

/** The whole report as a page: its landmarks, headings, tables and captions are what their names say. */
export function DocumentView({ document }: { document: ReportDocument }) {
  const { words } = document;
  return (
    <article className={styles.document} lang={document.language}>
      <nav className={styles.contents} aria-label={words.contents} data-print="no">
        <h2>{words.contents}</h2>
        <ol data-list="plain">
          {document.chapters.map(({ id, title }) => (
            <li key={id}><a href={`#${id}`}>{title}</a></li>
          ))}
        </ol>
      </nav>
      {document.chapters.map((chapter) => (
        <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-title`} className={styles.chapter}>
          <h2 id={`${chapter.id}-title`} className={styles.chapterTitle}>{chapter.title}</h2>
          <ChapterBody chapter={chapter} figures={document.figures} words={words} level={3} />
        </section>
      ))}
    </article>
  );
}

type BodyProps = { chapter: ReportChapter; figures: readonly DocumentFigure[]; words: Words; /** Of its first headings. */ level: 3 | 4 };

export function ChapterBody({ chapter, figures, words, level }: BodyProps) {
  return (
    <>
      {chapter.blocks.map((block, index) => <BlockView key={index} block={block} figures={figures} words={words} level={level} />)}
      {chapter.footnotes.length > 0 && (
        <ol data-list="plain" className={styles.footnotes} aria-label={words.notes}>
          {chapter.footnotes.map(({ number, runs }) => (
            <li key={number} id={`note-${number}`}><a href={`#mark-${number}`}>{number}</a> <RunsView runs={runs} figures={figures} /></li>
          ))}
        </ol>
      )}
    </>
  );
}

function BlockView({ block, figures, words, level }: { block: ReportBlock; figures: readonly DocumentFigure[]; words: Words; level: 3 | 4 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level - 2 + level)}` as 'h3';
      return <Heading className={block.level === 2 ? styles.heading : styles.subheading}>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={styles.paragraph}><RunsView runs={block.runs} figures={figures} /></p>;
    case 'note':
      return <p className={styles.note}><RunsView runs={block.runs} figures={figures} /></p>;
    case 'list':
      return <ul className={styles.list}>{block.items.map((runs, index) => <li key={index}><RunsView runs={runs} figures={figures} /></li>)}</ul>;
    case 'table':
      return (
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>{block.number > 0 && `${captionOf(words.table, block.number)}. ${block.caption}`}</figcaption>
          <FiguresTable caption={block.caption || words.data} columns={block.columns} rows={block.rows} figures={figures} />
          <Notes notes={block.notes} figures={figures} />
        </figure>
      );
    case 'diagram':
      return (
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>{captionOf(words.diagram, block.number)}. {block.caption}</figcaption>
          <DiagramView diagram={block.diagram} title={block.caption} />
          <details className={styles.data}>
            <summary>{words.data}</summary>
            <FiguresTable caption={block.caption} columns={block.columns} rows={block.rows} figures={figures} />
          </details>
          <Notes notes={block.notes} figures={figures} />
        </figure>
      );
  }
}

const Notes = ({ notes, figures }: { notes: readonly Runs[]; figures: readonly DocumentFigure[] }) => (
  <>{notes.map((runs, index) => <p key={index} className={styles.note}><RunsView runs={runs} figures={figures} /></p>)}</>
);

function FiguresTable({ caption, columns, rows, figures }: { caption: string; columns: readonly ReportColumn[]; rows: readonly (readonly Runs[])[]; figures: readonly DocumentFigure[] }) {
  const hasTexts = columns.filter(({ align }) => align !== 'end').length > 1;
  const look = (index: number) => (columns[index]!.align === 'end' ? styles.number : undefined);
  return (
    // A table wider than a phone is moved sideways by keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={hasTexts ? `${styles.table} ${styles.texts}` : styles.table}>
        <thead>
          <tr>{columns.map(({ title }, index) => <th key={index} scope="col" className={look(index)}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((runs, index) => {
                const Part = index === 0 ? 'th' : 'td';
                return <Part key={index} {...(index === 0 ? { scope: 'row' } : {})} className={look(index)}><RunsView runs={runs} figures={figures} /></Part>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function RunsView({ runs, figures }: { runs: Runs; figures: readonly DocumentFigure[] }) {
  return (
    <>
      {runs.map((run, index) => {
        if (run.footnote !== undefined) return <sup key={index}><a href={`#note-${run.footnote}`} id={`mark-${run.footnote}`}>{run.footnote}</a></sup>;
        const figure = run.figure === undefined ? undefined : figures[run.figure];
        const content = figure ? <FigureView figure={figure} text={run.text} /> : <span className={styles.text}>{run.text}</span>;
        return run.emphasis ? <strong key={index}>{content}</strong> : <Fragment key={index}>{content}</Fragment>;
      })}
    </>
  );
}

/** A figure in a sentence, with what it counts and from where it comes on focus and under the pointer. */
function FigureView({ figure, text }: { figure: DocumentFigure; text: string }) {
  const { t } = useTranslation();
  const look = [styles.cited, figure.isImported ? styles.imported : '', figure.changed !== null ? styles.changed : ''].join(' ');
  return (
    <span className={styles.citation}>
      <button type="button" className={look} data-print="figure">{text}</button>
      <span role="note" className={styles.explanation}>
        <strong>{figure.name}</strong>
        <span>{t('nationalReport.figure.exact', { value: figure.exact })}</span>
        {figure.changed !== null && <span className={styles.warning}>{t('nationalReport.figure.changed', { value: figure.changed })}</span>}
        {figure.restated !== null && <span className={styles.warning}>{figure.restated}</span>}
        <span>{figure.definition}</span>
        <span>{figure.source}</span>
      </span>
    </span>
  );
}

function DiagramView({ diagram, title }: { diagram: Diagram; title: string }) {
  const isMap = diagram.form === 'tiles';
  return (
    <>
      <DrawingView drawing={drawDiagram(diagram)} title={title} look={isMap ? styles.diagram! : `${styles.diagram} ${styles.onScreen}`} />
      {!isMap && <DrawingView drawing={drawDiagram(diagram, phoneWidth)} title={title} look={`${styles.diagram} ${styles.onPhone}`} />}
    </>
  );
}

const DrawingView = ({ drawing: { width, height, shapes }, title, look }: { drawing: Drawing; title: string; look: string }) => (
  <svg viewBox={`0 0 ${width} ${height}`} className={look} role="img" aria-label={title}>
    {shapes.map((shape, index) => <ShapeView key={index} shape={shape} />)}
  </svg>
);

function ShapeView({ shape }: { shape: Shape }) {
  const look = styles[shape.part];
  switch (shape.kind) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={1.5} className={look} />;
    case 'path':
      return <polyline points={shape.points.map((point) => point.join(',')).join(' ')} className={`${look} ${styles.stroke}`} />;
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={3.2} className={look} />;
    case 'text':
      return <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fontSize={letterSize} className={`${look} ${shape.bold ? styles.bold : ''}`}>{shape.text}</text>;
  }
}
