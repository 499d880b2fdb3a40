import { Form, Link, useNavigation } from '@remix-run/react';
import { Download, FilePlus2, PencilLine } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, Button, Cell, ColumnHeader, LinkButton, Page, PageHeader, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { byChapter, type Requirement } from '../framework.model.ts';
import type { Service, StoredVersion, VersionMark } from '../frameworks.queries.server.ts';
import { anchorOf, versionPage } from './framework-parts.tsx';
import styles from './frameworks.module.css';

export type FrameworkPageProps = {
  version: StoredVersion;
  history: readonly VersionMark[];
  services: readonly Service[];
  /** Codes of the mandatory core as of today, where the requirements are documents. */
  core: readonly string[] | null;
  mayEdit: boolean;
  newId: string;
};

/** One version of a framework, whole: to be read, printed and compared. */
export function FrameworkPage({ version, history, services, core, mayEdit, newId }: FrameworkPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { content } = version;
  const isDraft = version.publishedAt === null;
  const newest = history.find(({ publishedAt }) => publishedAt !== null)?.number;
  const page = (part: string) => versionPage(content.framework, content.version, part);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('frameworks.title'), to: '/frameworks' }, { label: localize(content.name) }]} />
      <PageHeader
        kicker={content.framework}
        title={localize(content.name)}
        state={<StateBadge tone={isDraft || content.version === newest ? 'info' : 'neutral'}>{t(`frameworks.states.${isDraft ? 'draft' : content.version === newest ? 'current' : 'former'}`)}</StateBadge>}
        facts={[
          { label: t('frameworks.fields.edition'), value: t('frameworks.editionOf', { edition: content.edition, number: content.version }) },
          { label: t('frameworks.fields.requirements'), value: format.number(content.requirements.length) },
          ...(version.publishedAt ? [{ label: t('frameworks.fields.published'), value: [format.date(version.publishedAt.slice(0, 10)), version.publishedByName].filter(Boolean).join(', ') }] : []),
        ]}
        secondary={
          <>
            <LinkButton to={page('/file')} icon={Download} reloadDocument>{t('frameworks.download')}</LinkButton>
            {mayEdit && content.version === newest && <LinkButton to={page('/file?for=next')} icon={Download} reloadDocument>{t('frameworks.downloadNext')}</LinkButton>}
          </>
        }
        action={mayEdit ? <DraftAction version={version} history={history} newId={newId} /> : undefined}
      />
      {!isDraft && newest !== undefined && content.version < newest && (
        <Banner>
          {t('frameworks.isFormer')} <Link to={versionPage(content.framework, newest)}>{t('frameworks.openCurrent')}</Link>
        </Banner>
      )}
      <div className={styles.about}>
        <p className={styles.words}>{localize(content.description)}</p>
        <p className={styles.quiet}>{t('frameworks.fields.source')}: {localize(content.source)}</p>
        {core && <p className={styles.quiet}>{t('frameworks.core.about')}</p>}
        {version.contentHash && <p className={styles.quiet}>{t('frameworks.fields.hash')}: <code className={styles.excerpt}>{version.contentHash}</code></p>}
      </div>
      <nav aria-label={t('frameworks.fields.chapters')} data-print="no">
        <ul className={styles.chapters}>
          {content.chapters.map(({ code, name }) => <li key={code}><a href={`#c-${code}`}>{code}. {localize(name)}</a></li>)}
        </ul>
      </nav>
      {byChapter(content.chapters, content.requirements).map(({ chapter, requirements }) => (
        <Section key={chapter.code} id={`c-${chapter.code}`} title={`${chapter.code}. ${localize(chapter.name)}`}>
          {requirements.map((requirement) => (
            <RequirementPart key={requirement.code} requirement={requirement} services={services.filter(({ code }) => code === requirement.code)} isCore={core?.includes(requirement.code) ?? false} />
          ))}
        </Section>
      ))}
      <History content={content} history={history} />
    </Page>
  );
}

function DraftAction({ version, history, newId }: Pick<FrameworkPageProps, 'version' | 'history' | 'newId'>) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary } = useFormRefusal();
  const draft = history.find(({ publishedAt }) => publishedAt === null);
  if (draft) return <LinkButton to={versionPage(version.content.framework, draft.number, '/edit')} tone="primary" icon={PencilLine}>{t('frameworks.openDraft', { number: draft.number })}</LinkButton>;
  return (
    <Form method="post">
      {summary}
      <input type="hidden" name="intent" value="draft" />
      <input type="hidden" name="id" value={newId} />
      <Button type="submit" tone="primary" icon={FilePlus2} pending={navigation.state === 'submitting'}>{t('frameworks.newDraft')}</Button>
    </Form>
  );
}

function RequirementPart({ requirement, services, isCore }: { requirement: Requirement; services: readonly Service[]; isCore: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <article className={styles.requirement} id={anchorOf(requirement.code)} aria-labelledby={`${anchorOf(requirement.code)}-text`}>
      <span className={styles.code}>{requirement.code}</span>
      <div className={styles.body}>
        <h3 id={`${anchorOf(requirement.code)}-text`}>{localize(requirement.text)}</h3>
        {isCore && <div className={styles.marks}><StateBadge tone="info">{t('frameworks.core.badge')}</StateBadge></div>}
        <dl className={styles.facts}>
          <div><dt>{t('frameworks.fields.guidance')}</dt><dd>{localize(requirement.guidance)}</dd></div>
          <div><dt>{t('frameworks.fields.evidence')}</dt><dd>{localize(requirement.evidence)}</dd></div>
        </dl>
        {services.length > 0 && (
          <ul className={styles.services} aria-label={t('frameworks.fields.services')}>
            {services.map(({ direction, framework, frameworkName, number, requirement: code, text }) => (
              <li key={`${direction} ${framework} ${code}`}>
                <strong>{t(`frameworks.directions.${direction}`)}</strong>{' '}
                <Link to={`${versionPage(framework, number)}#${anchorOf(code)}`}>{localize(frameworkName)}, {code}</Link>
                <span className={styles.quiet}>{localize(text)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

function History({ content, history }: { content: StoredVersion['content']; history: readonly VersionMark[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('frameworks.history.title')} about={t('frameworks.history.about')}>
      <Table caption={t('frameworks.history.title')}>
        <TableHead>
          <ColumnHeader>{t('frameworks.fields.version')}</ColumnHeader>
          <ColumnHeader>{t('frameworks.fields.published')}</ColumnHeader>
          <ColumnHeader figure>{t('frameworks.fields.requirements')}</ColumnHeader>
          <ColumnHeader>{t('frameworks.history.difference')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {history.map(({ number, edition, publishedAt, publishedByName, requirementCount }) => (
            <Row key={number} selected={number === content.version}>
              <RowHeader><Link to={versionPage(content.framework, number)}>{t('frameworks.editionOf', { edition, number })}</Link></RowHeader>
              <Cell primary label={t('frameworks.fields.published')}>
                {publishedAt ? [format.date(publishedAt.slice(0, 10)), publishedByName].filter(Boolean).join(', ') : <StateBadge tone="info">{t('frameworks.states.draft')}</StateBadge>}
              </Cell>
              <Cell figure label={t('frameworks.fields.requirements')}>{format.number(requirementCount)}</Cell>
              <Cell label={t('frameworks.history.difference')}>
                {number > 1 ? <Link to={versionPage(content.framework, number, '/difference')}>{t('frameworks.history.compare', { from: number - 1, to: number })}</Link> : '–'}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
