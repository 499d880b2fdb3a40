import { Form, Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, FilePlus2, Send, Trash2 } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, ButtonRow, Card, ConfirmDialog, FormScope, IconButton, LinkButton, Page, PageHeader, Section, StateBadge, TextField } from '#app/ui/index.ts';
import { byChapter, type Chapter, type Texts } from '../framework.model.ts';
import type { StoredVersion } from '../frameworks.queries.server.ts';
import { TrilingualFields, versionPage } from './framework-parts.tsx';
import styles from './frameworks.module.css';

export type DraftPageProps = { version: StoredVersion; dropped: readonly { code: string; text: Texts }[] };

/** The draft of the next version: its head, its chapters, and its requirements in their order. */
export function DraftPage({ version, dropped }: DraftPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { content } = version;
  const page = (part: string) => versionPage(content.framework, content.version, part);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('frameworks.title'), to: '/frameworks' }, { label: localize(content.name), to: page('') }, { label: t('frameworks.edit.title') }]} />
      <PageHeader
        kicker={content.framework}
        title={t('frameworks.edit.titleOf', { name: localize(content.name), number: content.version })}
        state={<StateBadge tone="info">{t('frameworks.states.draft')}</StateBadge>}
        secondary={<Discard version={version} />}
        action={<LinkButton to={page('/difference')} tone="primary" icon={Send}>{t('frameworks.edit.toPublish')}</LinkButton>}
      />
      <Basics version={version} />
      <Section title={t('frameworks.fields.requirements')} about={t('frameworks.edit.requirementsAbout')} aside={<LinkButton to={page('/requirement')} icon={FilePlus2}>{t('frameworks.edit.add')}</LinkButton>}>
        {byChapter(content.chapters, content.requirements).map(({ chapter, requirements }) => (
          <Card key={chapter.code}>
            <h3>{chapter.code}. {localize(chapter.name)}</h3>
            {requirements.map(({ code, text }, index) => (
              <div key={code} className={styles.requirement}>
                <span className={styles.code}>{code}</span>
                <div className={styles.body}>
                  <Link to={page(`/requirement?code=${encodeURIComponent(code)}`)}>{localize(text)}</Link>
                  <RequirementDeeds version={version.version} code={code} isFirst={index === 0} isLast={index === requirements.length - 1} />
                </div>
              </div>
            ))}
          </Card>
        ))}
      </Section>
      {dropped.length > 0 && <Dropped version={version.version} dropped={dropped} />}
      <Section title={t('frameworks.fields.chapters')} about={t('frameworks.edit.chaptersAbout')}>
        {content.chapters.map((chapter) => (
          <ChapterForm key={`${chapter.code} ${version.version}`} version={version.version} chapter={chapter} isEmpty={!content.requirements.some((requirement) => requirement.chapter === chapter.code)} />
        ))}
        <ChapterForm key={`new ${version.version}`} version={version.version} chapter={null} isEmpty={false} />
      </Section>
    </Page>
  );
}

function Discard({ version }: { version: StoredVersion }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action={versionPage(version.content.framework, version.content.version)} id="discard">
      <input type="hidden" name="version" value={version.version} />
      <ConfirmDialog
        form="discard" name="intent" value="discard" tone="danger" trigger={t('frameworks.edit.discard')} triggerTone="quiet" triggerIcon={Trash2}
        title={t('frameworks.edit.discardQuestion')} consequence={t('frameworks.edit.discardConsequence')} confirm={t('frameworks.edit.discard')}
      />
    </Form>
  );
}

function Basics({ version }: { version: StoredVersion }) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal('basics');
  const { content } = version;
  return (
    <Section title={t('frameworks.edit.basics')}>
      <Form method="post" action={action} noValidate preventScrollReset key={version.version}>
        <FormScope name="basics">
          <div className={styles.form}>
            {summary}
            <input type="hidden" name="version" value={version.version} />
            <TextField name="edition" label={t('frameworks.fields.edition')} help={t('frameworks.edit.editionHelp')} defaultValue={content.edition} error={errorOf('edition')} narrow />
            <TrilingualFields name="name" label={t('frameworks.fields.name')} value={content.name} errorOf={errorOf} />
            <TrilingualFields name="description" label={t('frameworks.fields.description')} value={content.description} errorOf={errorOf} rows={4} />
            <TrilingualFields name="source" label={t('frameworks.fields.source')} value={content.source} errorOf={errorOf} rows={2} />
            <ButtonRow><Button type="submit" name="intent" value="saveBasics">{t('frameworks.edit.save')}</Button></ButtonRow>
          </div>
        </FormScope>
      </Form>
    </Section>
  );
}

function RequirementDeeds({ version, code, isFirst, isLast }: { version: number; code: string; isFirst: boolean; isLast: boolean }) {
  const { t } = useTranslation();
  const { action, summary } = useFormRefusal(`requirement-${code}`);
  const move = (direction: 'up' | 'down') => (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="direction" value={direction} />
      <IconButton type="submit" name="intent" value="moveRequirement" icon={direction === 'up' ? ArrowUp : ArrowDown} label={t(`frameworks.edit.move.${direction}`, { code })} disabled={direction === 'up' ? isFirst : isLast} />
    </Form>
  );
  return (
    <div className={styles.deeds}>
      {summary}
      {move('up')}
      {move('down')}
      <Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="code" value={code} />
        <IconButton type="submit" name="intent" value="removeRequirement" icon={Trash2} label={t('frameworks.edit.remove', { code })} />
      </Form>
    </div>
  );
}

/** What the draft no longer asks, to be put back as it was. */
function Dropped({ version, dropped }: { version: number; dropped: DraftPageProps['dropped'] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { action, summary } = useFormRefusal('restore');
  return (
    <Section title={t('frameworks.edit.dropped')} about={t('frameworks.edit.droppedAbout')}>
      {summary}
      {dropped.map(({ code, text }) => (
        <div key={code} className={styles.requirement}>
          <span className={styles.code}>{code}</span>
          <Form method="post" action={action} preventScrollReset className={styles.body}>
            <p className={styles.words}>{localize(text)}</p>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="code" value={code} />
            <ButtonRow><Button type="submit" name="intent" value="restoreRequirement" size="small">{t('frameworks.edit.restore', { code })}</Button></ButtonRow>
          </Form>
        </div>
      ))}
    </Section>
  );
}

function ChapterForm({ version, chapter, isEmpty }: { version: number; chapter: Chapter | null; isEmpty: boolean }) {
  const { t } = useTranslation();
  const name = `chapter-${chapter?.code ?? 'new'}`;
  const { action, summary, errorOf } = useFormRefusal(name);
  return (
    <Card>
      <Form method="post" action={action} noValidate preventScrollReset>
        <FormScope name={name}>
          <div className={styles.form}>
            {summary}
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="formerCode" value={chapter?.code ?? ''} />
            <TextField name="code" label={t(chapter ? 'frameworks.edit.chapterCode' : 'frameworks.edit.newChapterCode')} defaultValue={chapter?.code ?? ''} error={errorOf('code')} narrow />
            <TrilingualFields name="name" label={t('frameworks.fields.name')} value={chapter?.name ?? null} errorOf={errorOf} />
            <ButtonRow>
              <Button type="submit" name="intent" value="saveChapter">{t(chapter ? 'frameworks.edit.save' : 'frameworks.edit.addChapter')}</Button>
              {chapter && isEmpty && <Button type="submit" name="intent" value="removeChapter" tone="quiet">{t('frameworks.edit.removeChapter')}</Button>}
            </ButtonRow>
          </div>
        </FormScope>
      </Form>
    </Card>
  );
}
