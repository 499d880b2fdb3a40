import { Form, useNavigation } from '@remix-run/react';
import { useId, useMemo } from 'react';
import { DraftSaving, useSaveStates } from '#app/platform/forms/draft-saving.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, ButtonRow, Card, ConfirmDialog, LinkButton, Page, PageHeader, Section } from '#app/ui/index.ts';
import type { TemplateOptions, TemplateVersion } from '../catalogue.queries.server.ts';
import type { TemplateValues } from '../template-form.model.ts';
import type { TemplateLack } from '../template.model.ts';
import { EditorContext, type SubmittedTemplate } from './editor-context.tsx';
import { BasicsSection, ControlPointsSection, GroundsSection, IndicatorsSection, TasksSection } from './template-sections.tsx';
import { TemplateState } from './template-state.tsx';

export type TemplateEditorProps = {
  template: TemplateVersion;
  values: TemplateValues;
  options: TemplateOptions;
  lacks: readonly TemplateLack[];
  submitted?: SubmittedTemplate;
};

/** The coordinator's draft of the next version: its sections save themselves, and are complete without script. */
export function TemplateEditor({ template, values, options, lacks, submitted }: TemplateEditorProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const page = `/catalogue/templates/${template.id}`;
  const editor = useMemo(
    () => ({ content: template.content, version: template.version, values, options, submitted }),
    [template, values, options, submitted],
  );
  return (
    <DraftSaving version={template.version} values={values}>
      <EditorContext.Provider value={editor}>
        <Page>
          <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: localize(template.content.name), to: page }, { label: t('catalogue.edit.title') }]} />
          <PageHeader
            kicker={localize(template.blockName)}
            title={localize(template.content.name)}
            state={<TemplateState publishedAt={template.publishedAt} />}
            facts={[{ label: t('catalogue.version'), value: template.templateVersion }]}
            secondary={<LinkButton to={page}>{t('catalogue.edit.view')}</LinkButton>}
          />
          <BasicsSection />
          <GroundsSection />
          <TasksSection />
          <IndicatorsSection />
          <ControlPointsSection />
          <Publishing template={template} lacks={lacks} />
        </Page>
      </EditorContext.Provider>
    </DraftSaving>
  );
}

/** What is published is what was saved last. */
function Publishing({ template, lacks }: Pick<TemplateEditorProps, 'template' | 'lacks'>) {
  const { t } = useTranslation();
  const formId = useId();
  const navigation = useNavigation();
  const isSaved = Object.values(useSaveStates()).every(({ kind }) => kind === 'clean' || kind === 'saved' || kind === 'updated');
  const params = { version: template.templateVersion };
  const hasPublished = template.versions.some(({ publishedAt }) => publishedAt !== null);
  const dialog = (intent: 'publish' | 'discard', isDisabled: boolean) => (
    <ConfirmDialog
      form={formId}
      name="intent"
      value={intent}
      trigger={t(`catalogue.edit.${intent}`)}
      disabled={isDisabled}
      title={t(`catalogue.edit.${intent}Title`, params)}
      consequence={t(`catalogue.edit.${intent}Consequence`, params)}
      confirm={t(`catalogue.edit.${intent}`)}
      tone={intent === 'discard' ? 'danger' : 'primary'}
      pending={navigation.formData?.get('intent') === intent}
    />
  );
  return (
    <Card>
      <Section title={t('catalogue.edit.publishing')} about={t('catalogue.edit.publishingAbout')}>
        {lacks.length > 0 && (
          <div>
            <p>{t('catalogue.edit.lacks')}</p>
            <ul>
              {lacks.map((lack) => (
                <li key={lack}>{t(`catalogue.lacks.${lack}`)}</li>
              ))}
            </ul>
          </div>
        )}
        <Form method="post" action={`/catalogue/templates/${template.id}`} id={formId}>
          <input type="hidden" name="version" value={template.version} />
          <ButtonRow>
            {dialog('publish', lacks.length > 0 || !isSaved)}
            {hasPublished && dialog('discard', false)}
          </ButtonRow>
        </Form>
      </Section>
    </Card>
  );
}
