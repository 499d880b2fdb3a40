import { Form } from '@remix-run/react';
import { Bold, Hash, MessageSquarePlus } from 'lucide-react';
import { Fragment, useRef, useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';
import { ConflictPanel } from '#app/platform/forms/conflict-panel.tsx';
import { SaveMark } from '#app/platform/forms/save-mark.tsx';
import { useLocalize, useTranslation, type Language } from '#app/platform/i18n/index.ts';
import { Button, Checkbox, FieldRow, FormScope, Select, TextArea, TextField } from '#app/ui/index.ts';
import { diagramForms, placesOf } from '../blocks.model.ts';
import type { BlockData, ChapterData } from '../report-pages.server.ts';
import { FigurePicker } from './figure-picker.tsx';
import styles from './national-report.module.css';
import { useBlockPart, type BlockValues } from './use-block-part.ts';

type BlockFormProps = { block: BlockData; language: Language; isSource: boolean; version: number; year: number; grounds: ChapterData['grounds'] };

/** The words of a block in one language, and in the source what it is made of. It saves itself. */
export function BlockForm({ block, language, isSource, version, year, grounds }: BlockFormProps) {
  const { t } = useTranslation();
  const part = useBlockPart(block.id, block.values);
  const [picking, setPicking] = useState<{ takesRows: boolean } | null>(null);
  const target = useRef<HTMLTextAreaElement | HTMLInputElement | null>(null);
  const form = part.formProps.ref;

  const insert = (text: string) => {
    const field = target.current ?? form.current?.querySelector('textarea') ?? null;
    if (!field) return;
    const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };
  const wrap = (before: string, after: string) => {
    const field = target.current ?? form.current?.querySelector('textarea') ?? null;
    if (field) insert(`${before}${field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)}${after}`);
  };
  const remember = (event: FocusEvent) => {
    if (event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')) target.current = event.target;
  };
  const pick = () => setPicking({ takesRows: target.current?.name === 'rows' });
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'k') pick();
    else if (event.key === 'b') wrap('**', '**');
    else return;
    event.preventDefault();
  };
  return (
    <FormScope name={block.id}>
      <div className={styles.saveMark}><SaveMark state={part.state} onShowProblems={() => form.current?.querySelector('textarea')?.focus()} /></div>
      {part.state.kind === 'conflict' && (
        <ConflictPanel section={block.id} onTakeTheirs={part.takeTheirs} onKeepMine={part.keepMine}>
          <dl className={styles.sides}>
            <dt>{t('nationalReport.conflict.theirs')}</dt>
            <dd>{readable(part.state.theirs)}</dd>
            <dt>{t('nationalReport.conflict.mine')}</dt>
            <dd>{readable(part.state.mine)}</dd>
          </dl>
        </ConflictPanel>
      )}
      <Form method="post" {...part.formProps} className={styles.form} preventScrollReset onFocus={remember} onKeyDown={press} data-testid={`block-${block.frame.kind}`}>
        <input type="hidden" name="intent" value="saveBlock" />
        <input type="hidden" name="blockId" value={block.id} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="madeFrom" value={isSource ? '' : block.sourceHash} />
        <Toolbar grounds={grounds} onFigure={pick} onReference={(code) => insert(`[[${code}]]`)} onBold={() => wrap('**', '**')} onNote={() => wrap('((', '))')} />
        <Fragment key={part.generation}>
          {isSource && <FrameFields block={block} values={part.values} />}
          <WordFields block={block} values={part.values} language={language} />
        </Fragment>
        <noscript><Button type="submit">{t('platform.drafts.save')}</Button></noscript>
      </Form>
      {picking && (
        <FigurePicker
          open year={year} takesRows={picking.takesRows} onClose={() => setPicking(null)}
          onPick={(tokens) => {
            setPicking(null);
            insert(picking.takesRows ? `${target.current && target.current.value !== '' && !target.current.value.endsWith('\n') ? '\n' : ''}${tokens.join('\n')}\n` : tokens.join(' '));
          }}
        />
      )}
    </FormScope>
  );
}

const readable = (values: BlockValues) => Object.values(values).filter(Boolean).join('\n');

const nothing = () => () => {};

type ToolbarProps = { grounds: ChapterData['grounds']; onFigure: () => void; onReference: (code: string) => void; onBold: () => void; onNote: () => void };

/** Puts in what is awkward to type. Without script the signs can be typed: they are named in the help. */
function Toolbar({ grounds, onFigure, onReference, onBold, onNote }: ToolbarProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const isScripted = useSyncExternalStore(nothing, () => true, () => false);
  if (!isScripted) return null;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('nationalReport.tools.label')}>
      <Button size="small" icon={Hash} onClick={onFigure}>{t('nationalReport.tools.figure')}</Button>
      <Button size="small" icon={Bold} onClick={onBold}>{t('nationalReport.tools.bold')}</Button>
      <Button size="small" icon={MessageSquarePlus} onClick={onNote}>{t('nationalReport.tools.note')}</Button>
      <Select name="reference" label={t('nationalReport.tools.reference')} labelHidden required={false} value="" placeholder={t('nationalReport.tools.reference')}
        options={grounds.map(({ code, title }) => ({ value: code, label: localize(title) }))} onChange={(event) => { if (event.target.value) onReference(event.target.value); }} />
    </div>
  );
}

function FrameFields({ block: { frame }, values }: { block: BlockData; values: BlockValues }) {
  const { t } = useTranslation();
  if (frame.kind === 'heading') {
    return <Select name="level" label={t('nationalReport.frame.level')} defaultValue={values.level} options={['2', '3'].map((level) => ({ value: level, label: t(`nationalReport.frame.levels.${level}`) }))} />;
  }
  if (frame.kind !== 'table' && frame.kind !== 'diagram') return null;
  return (
    <>
      <TextArea name="rows" label={t('nationalReport.frame.rows')} help={t('nationalReport.frame.rowsHelp')} required={false} defaultValue={values.rows} rows={Math.min(12, Math.max(3, frame.rows.length + 1))} spellCheck={false} className={styles.code} />
      <FieldRow>
        {frame.kind === 'diagram' && <Select name="form" label={t('nationalReport.frame.form')} defaultValue={values.form} options={diagramForms.map((form) => ({ value: form, label: t(`nationalReport.frame.forms.${form}`) }))} />}
        {frame.kind === 'table' && <Select name="textColumns" label={t('nationalReport.frame.textColumns')} defaultValue={values.textColumns} options={['0', '1', '2'].map((count) => ({ value: count, label: count }))} />}
        <Checkbox name="withYearBefore" value="on" label={t('nationalReport.frame.withYearBefore')} defaultChecked={values.withYearBefore === 'on'} />
        {frame.kind === 'table' && <Checkbox name="withChange" value="on" label={t('nationalReport.frame.withChange')} defaultChecked={values.withChange === 'on'} />}
      </FieldRow>
    </>
  );
}

function WordFields({ block, values, language }: { block: BlockData; values: BlockValues; language: Language }) {
  const { t } = useTranslation();
  const { frame } = block;
  const value = (place: string) => values[`words.${place}`] ?? block.values[`words.${place}`] ?? '';
  if (frame.kind === 'heading') return <TextField name="words.text" label={t('nationalReport.words.heading')} defaultValue={value('text')} lang={language} />;
  if (frame.kind !== 'table' && frame.kind !== 'diagram') {
    return (
      <TextArea name="words.text" label={t(`nationalReport.words.${frame.kind}`)} defaultValue={value('text')} lang={language} rows={Math.min(14, Math.max(3, Math.ceil(value('text').length / 90)))}
        help={frame.kind === 'list' ? t('nationalReport.words.listHelp') : undefined} />
    );
  }
  const rowPlaces = placesOf(frame).filter((place) => place !== 'caption' && place !== 'note');
  const labelOf = (place: string): string => {
    const [kind = '', id = '', column = ''] = place.split('_');
    const row = frame.rows.findIndex((one) => one.id === id);
    if (kind === 'column') return t('nationalReport.words.column', { number: id });
    return kind === 'row' ? (block.labels[row] ?? '') : t('nationalReport.words.cell', { row: block.labels[row] ?? '', number: column });
  };
  return (
    <>
      <TextField name="words.caption" label={t('nationalReport.words.caption')} defaultValue={value('caption')} lang={language} />
      {rowPlaces.length > 0 && (
        <details className={styles.rowWords}>
          <summary>{t('nationalReport.words.rows')}</summary>
          <p className={styles.quiet}>{t('nationalReport.words.rowsHelp')}</p>
          {rowPlaces.map((place) => <TextField key={place} name={`words.${place}`} label={labelOf(place)} required={false} defaultValue={value(place)} lang={language} />)}
        </details>
      )}
      <TextArea name="words.note" label={t('nationalReport.words.tableNote')} required={false} defaultValue={value('note')} lang={language} rows={2} />
    </>
  );
}
