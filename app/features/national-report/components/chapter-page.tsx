import { Form, Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { DraftSaving } from '#app/platform/forms/draft-saving.tsx';
import { useSubmitOnceSaved } from '#app/platform/forms/use-submit-once-saved.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { languageNames, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, ButtonRow, IconButton, LinkButton, Page, PageHeader, Section, StateBadge, TextArea } from '#app/ui/index.ts';
import { blockKinds } from '../blocks.model.ts';
import type { BlockData, ChapterData } from '../report-pages.server.ts';
import { BlockForm } from './block-form.tsx';
import { Comments } from './comments.tsx';
import { ChapterBody } from './document-view.tsx';
import styles from './national-report.module.css';
import { Steps } from './steps.tsx';
import { TextStateBadge } from './state-words.tsx';

export type ChapterPageProps = ChapterData & { role: Role; newIds: string[] };

/** A chapter in one language: written block by block, beside its source and with a look at what comes out. */
export function ChapterPage(props: ChapterPageProps) {
  const { report, chapter, language, isSource, isWritable, isShapeable, text, blocks, removed, steps, role, newIds, behind } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const page = `/national-reports/${report.year}/chapters/${chapter.code}`;
  const writes = may({ role }, 'nationalReport.write');
  const values = Object.fromEntries(blocks.map(({ id, values: fields }) => [id, fields]));
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('nationalReport.title'), to: '/national-reports' }, { label: String(report.year), to: `/national-reports/${report.year}` }, { label: localize(chapter.title) }]} />
      <PageHeader
        kicker={t('nationalReport.chapterNumber', { number: chapter.position })}
        title={localize(chapter.title)}
        state={<TextStateBadge state={text.state} />}
        facts={[
          { label: t('nationalReport.assignment.authors'), value: chapter.authors.map(({ name }) => name).join(', ') || t('nationalReport.noAuthors') },
          ...(chapter.deadlineOn ? [{ label: t('nationalReport.assignment.deadline'), value: format.date(chapter.deadlineOn) }] : []),
        ]}
        secondary={<ButtonRow>
          <LinkButton to={`/national-reports/${report.year}/preview?language=${language}&chapter=${chapter.code}`}>{t('nationalReport.preview.open')}</LinkButton>
          <LinkButton to={`${page}/versions?language=${language}`}>{t('nationalReport.versions.title')}</LinkButton>
        </ButtonRow>}
      />
      <p className={styles.quiet}>{localize(chapter.requirement)}</p>
      <nav className={styles.tabs} aria-label={t('nationalReport.languagesOf')}>
        <ul data-list="plain">
          {chapter.languages.map((one) => (
            <li key={one.language}>
              <Link to={`${page}?language=${one.language}`} aria-current={one.language === language ? 'page' : undefined}>
                <span lang={one.language}>{languageNames[one.language]}</span>
                {one.language === chapter.sourceLanguage && <span className={styles.quiet}>{t('nationalReport.source')}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {text.state === 'returned' && text.remark && <Banner tone="attention" about={text.remark}>{t('nationalReport.returnedBy', { name: text.decidedByName ?? '' })}</Banner>}
      {!isSource && behind > 0 && <Banner tone="attention">{t('nationalReport.behindHere', { count: behind })}</Banner>}
      <Changes {...props} />
      <DraftSaving key={language} part={language} version={chapter.version} values={values}>
        <Decision {...props} />
        <ol data-list="plain" className={styles.blocks}>
          {blocks.map((block, index) => (
            <li key={block.id} id={block.id} className={styles.block}>
              <BlockHead {...props} block={block} index={index} />
              <div className={isSource ? styles.one : styles.two}>
                {!isSource && block.sourcePreview && (
                  <section aria-label={t('nationalReport.sourceText')} lang={chapter.sourceLanguage} className={styles.sourceText}>
                    <h4 className={styles.sideTitle}>{t('nationalReport.sourceText')}</h4>
                    <ChapterBody chapter={block.sourcePreview} figures={props.sourceFigures} words={props.words} level={4} />
                  </section>
                )}
                <div className={styles.side}>
                  {writes && isWritable && <BlockForm block={block} language={language} isSource={isSource} version={chapter.version} year={report.year} grounds={props.grounds} />}
                  <section aria-label={t('nationalReport.preview.block')} lang={language} className={styles.preview}>
                    {block.preview.blocks.length === 0 ? <p className={styles.quiet}>{t('nationalReport.preview.emptyBlock')}</p> : <ChapterBody chapter={block.preview} figures={props.figures} words={props.words} level={4} />}
                  </section>
                </div>
              </div>
              <Comments block={block} canWrite={writes} language={language} newId={newIds[index * 2]!} />
              {writes && isShapeable && <AddBlock afterId={block.id} newId={newIds[index * 2 + 1]!} language={language} />}
            </li>
          ))}
        </ol>
      </DraftSaving>
      {writes && isShapeable && blocks.length === 0 && (
        <>
          <Banner tone="info">{t('nationalReport.emptyChapter')}</Banner>
          <AddBlock afterId={null} newId={newIds.at(-1)!} language={language} isOpen />
        </>
      )}
      {writes && isWritable && <p className={styles.quiet}>{t('nationalReport.syntax', { figure: '{{…}}' })}</p>}
      {removed.length > 0 && isShapeable && writes && (
        <Section title={t('nationalReport.removed.title')} about={t('nationalReport.removed.about')}>
          <ul data-list="plain" className={styles.removed}>
            {removed.map(({ id, kind, text: words, removedByName }) => (
              <li key={id}>
                <span>{t(`nationalReport.kinds.${kind}`)}: {words || t('nationalReport.preview.emptyBlock')} <span className={styles.quiet}>{removedByName}</span></span>
                <ChangeForm blockId={id} language={language} change="restore" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Steps steps={steps} />
    </Page>
  );
}

const Hidden = ({ fields }: { fields: Record<string, string | number> }) => <>{Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}</>;

function ChangeForm({ blockId, language, change }: { blockId: string; language: string; change: 'up' | 'down' | 'remove' | 'restore' }) {
  const { t } = useTranslation();
  const label = t(`nationalReport.block.${change}`);
  const icons = { up: ArrowUp, down: ArrowDown, remove: Trash2 } as const;
  return (
    <Form method="post" preventScrollReset>
      <Hidden fields={{ intent: 'changeBlock', blockId, language, change }} />
      {change === 'restore' ? <Button type="submit" size="small">{label}</Button> : <IconButton type="submit" size="small" label={label} icon={icons[change]} />}
    </Form>
  );
}

function BlockHead({ block, index, blocks, language, isShapeable, isWritable, changes, role }: ChapterPageProps & { block: BlockData; index: number }) {
  const { t } = useTranslation();
  const changed = changes.filter(({ blockId, state }) => blockId === block.id && state !== 'restated').length;
  const shapes = isShapeable && may({ role }, 'nationalReport.write');
  const common = { blockId: block.id, language };
  return (
    <div className={styles.blockHead}>
      <h3 className={styles.blockTitle}>{t('nationalReport.blockTitle', { number: index + 1, kind: t(`nationalReport.kinds.${block.frame.kind}`) })}</h3>
      <span className={styles.marks}>
        {(block.translation === 'behind' || block.translation === 'missing') && <StateBadge tone="attention">{t(`nationalReport.translations.${block.translation}`)}</StateBadge>}
        {changed > 0 && <StateBadge tone="attention">{t('nationalReport.openFigures', { count: changed })}</StateBadge>}
        {block.comments.some(({ threadId, resolvedAt }) => threadId === null && resolvedAt === null) && <StateBadge>{t('nationalReport.commented')}</StateBadge>}
      </span>
      {block.translation === 'behind' && isWritable && may({ role }, 'nationalReport.write') && (
        <Form method="post" preventScrollReset>
          <Hidden fields={{ intent: 'confirmTranslation', ...common }} />
          <Button type="submit" size="small">{t('nationalReport.translations.confirm')}</Button>
        </Form>
      )}
      {shapes && (
        <span className={styles.blockTools}>
          {index > 0 && <ChangeForm {...common} change="up" />}
          {index < blocks.length - 1 && <ChangeForm {...common} change="down" />}
          <ChangeForm {...common} change="remove" />
        </span>
      )}
    </div>
  );
}

function AddBlock({ afterId, newId, language, isOpen = false }: { afterId: string | null; newId: string; language: string; isOpen?: boolean }) {
  const { t } = useTranslation();
  return (
    <details className={styles.add} open={isOpen} key={newId}>
      <summary>{t('nationalReport.block.add')}</summary>
      <Form method="post" className={styles.addForm} preventScrollReset>
        <Hidden fields={{ intent: 'addBlock', id: newId, language, ...(afterId ? { afterId } : {}) }} />
        {blockKinds.map((kind) => <Button key={kind} type="submit" size="small" name="kind" value={kind}>{t(`nationalReport.kinds.${kind}`)}</Button>)}
      </Form>
    </details>
  );
}

/** Figures that are not what their authors saw: accepted one by one or all at once, never in silence. */
function Changes({ changes, language, isWritable, role }: ChapterPageProps) {
  const { t } = useTranslation();
  const { summary } = useFormRefusal();
  const open = changes.filter(({ state }) => state !== 'restated');
  if (changes.length === 0) return <>{summary}</>;
  const accepts = isWritable && may({ role }, 'nationalReport.write');
  return (
    <Section title={t('nationalReport.changes.title')} about={t('nationalReport.changes.about')}
      aside={accepts && open.some(({ state }) => state === 'changed') ? (
        <Form method="post" preventScrollReset>
          <Hidden fields={{ intent: 'accept', language }} />
          <Button type="submit" size="small">{t('nationalReport.changes.acceptAll')}</Button>
        </Form>
      ) : undefined}>
      {summary}
      <ul data-list="plain" className={styles.changes}>
        {changes.map(({ blockId, key, state, name, period, was, now, restated }, index) => (
          <li key={index}>
            <a href={`#${blockId}`}>{name}, {period}</a>
            <span>
              {state === 'changed' && t('nationalReport.changes.changed', { was: was ?? '–', now: now ?? '–' })}
              {state === 'unknown' && t('nationalReport.changes.unknown', { was: was ?? '–' })}
              {state === 'restated' && t('nationalReport.changes.restated', { number: restated!.number, value: restated!.value ?? '–', reason: restated!.reason })}
            </span>
            {state === 'changed' && accepts && (
              <Form method="post" preventScrollReset>
                <Hidden fields={{ intent: 'accept', language, blockId, tokenKey: key }} />
                <Button type="submit" size="small">{t('nationalReport.changes.accept')}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decision({ movements, text, language, role, blocks }: ChapterPageProps) {
  const { t } = useTranslation();
  const { errorOf } = useFormRefusal();
  const submitOnceSaved = useSubmitOnceSaved();
  const offered = movements.filter((movement) => may({ role }, movement === 'agree' || movement === 'return' ? 'nationalReport.agree' : 'nationalReport.write'));
  if (offered.length === 0 || blocks.length === 0) return null;
  return (
    <Form method="post" className={styles.decision} preventScrollReset onSubmit={submitOnceSaved}>
      <Hidden fields={{ intent: 'move', language, version: text.version }} />
      {offered.includes('return') && <TextArea name="remark" label={t('nationalReport.decision.remark')} required={false} rows={2} error={errorOf('remark')} />}
      <ButtonRow>
        {offered.map((movement) => (
          <Button key={movement} type="submit" name="movement" value={movement} tone={movement === 'agree' ? 'primary' : 'secondary'}>{t(`nationalReport.textMovements.${movement}`)}</Button>
        ))}
      </ButtonRow>
      {text.submittedByName && text.state !== 'draft' && <p className={styles.quiet}>{t('nationalReport.submittedBy', { name: text.submittedByName })}</p>}
    </Form>
  );
}
