import { Form } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Button, Checkbox, FieldRow, FieldSet, FormStack, Page, PageHeader, Section, TextArea, TextField } from '#app/ui/index.ts';
import type { TemplateRow, TemplateSection } from '../report.queries.server.ts';
import styles from './national-report.module.css';

const spareSections = 3;
const empty: TemplateSection = { code: '', title: { kk: '', ru: null, en: null }, requirement: { kk: '', ru: null, en: null } };

/** Which sections a report has, version by version; the coordinator makes the next one, reports keep theirs. */
export function TemplatePage({ templates, role }: { templates: TemplateRow[]; role: Role }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const last = templates[0];
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('nationalReport.title'), to: '/national-reports' }, { label: t('nationalReport.template.title') }]} />
      <PageHeader title={t('nationalReport.template.title')} />
      {templates.map(({ version, name, reason, authorName, createdAt, sections, reports }, index) => (
        <Section key={version} title={`${localize(name)} (${t('nationalReport.template.version', { number: version })})`} about={[reason, t('nationalReport.template.by', { name: authorName, date: format.dateTime(createdAt) }), reports.length > 0 ? t('nationalReport.template.usedBy', { years: reports.join(', ') }) : null].filter(Boolean).join(' ')}>
          <details open={index === 0}>
            <summary className={styles.summary}>{t('nationalReport.sections', { count: sections.length })}</summary>
            <ol className={styles.sections}>
              {sections.map(({ code, title, requirement }) => <li key={code}>{localize(title)} <span className={styles.quiet}>{localize(requirement)}</span></li>)}
            </ol>
          </details>
        </Section>
      ))}
      {may({ role }, 'nationalReport.write') && <NewVersion last={last} key={last?.version ?? 0} />}
    </Page>
  );
}

function NewVersion({ last }: { last: TemplateRow | undefined }) {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  const sections = [...(last?.sections ?? []), ...Array.from({ length: spareSections }, () => empty)];
  return (
    <Section title={t('nationalReport.template.new')} about={t('nationalReport.template.newAbout')}>
      <Form method="post">
        <input type="hidden" name="from" value={last?.version ?? 0} />
        <FormStack>
          {summary}
          {(['kk', 'ru', 'en'] as const).map((language) => (
            <TextField key={language} name={`name.${language}`} label={t(`nationalReport.fields.titleIn.${language}`)} required={language === 'kk'} defaultValue={last?.name[language] ?? ''} error={errorOf(`name.${language}`)} />
          ))}
          <TextArea name="reason" label={t('nationalReport.template.reason')} rows={2} error={errorOf('reason')} />
          {sections.map((section, index) => (
            <details key={section.code || index} className={styles.assignment} open={Object.keys({ code: 1, 'title.kk': 1, 'requirement.kk': 1 }).some((field) => errorOf(`sections[${index}].${field}`))}>
              <summary>{section.code ? `${index + 1}. ${section.title.kk}` : t('nationalReport.template.addSection')}</summary>
              <FieldSet legend={section.code || t('nationalReport.template.addSection')}>
                <FieldRow>
                  <TextField name={`sections[${index}].code`} label={t('nationalReport.template.code')} help={t('nationalReport.template.codeHelp')} required={false} defaultValue={section.code} readOnly={section.code !== ''} error={errorOf(`sections[${index}].code`)} />
                  <TextField name={`sections[${index}].position`} label={t('nationalReport.template.position')} numeric narrow defaultValue={String((index + 1) * 10)} error={errorOf(`sections[${index}].position`)} />
                </FieldRow>
                {(['title', 'requirement'] as const).map((field) => (['kk', 'ru', 'en'] as const).map((language) => (
                  <TextField key={`${field} ${language}`} name={`sections[${index}].${field}.${language}`} label={`${t(`nationalReport.template.${field}`)}, ${t(`nationalReport.languages.${language}`)}`} required={false}
                    defaultValue={section[field][language] ?? ''} error={errorOf(`sections[${index}].${field}.${language}`)} />
                )))}
                {section.code !== '' && <Checkbox name={`sections[${index}].isDropped`} value="on" label={t('nationalReport.template.drop')} />}
              </FieldSet>
            </details>
          ))}
          <div><Button type="submit" tone="primary">{t('nationalReport.template.create')}</Button></div>
        </FormStack>
      </Form>
    </Section>
  );
}
