import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { Breadcrumbs, Button, ButtonRow, FieldError, FieldSet, LinkButton, Page, PageHeader, RadioGroup, Select, StateBadge, TextField, type OptionGroup } from '#app/ui/index.ts';
import { relations, type Requirement, type Texts } from '../framework.model.ts';
import type { StoredVersion } from '../frameworks.queries.server.ts';
import { RefusalSummary, TrilingualFields, versionPage } from './framework-parts.tsx';
import styles from './frameworks.module.css';

export type RequirementPageProps = {
  version: StoredVersion;
  /** Null: a new one. */
  requirement: Requirement | null;
  /** What it continues of the version before. */
  predecessor: Requirement | null;
  elsewhere: readonly { framework: string; frameworkName: Localized; requirement: string; text: Texts }[];
};

const emptyRows = 3;
const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

/** The form of one requirement of a draft, with what it serves elsewhere. */
export function RequirementPage({ version, requirement, predecessor, elsewhere }: RequirementPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { refusal, errorOf } = useFormRefusal();
  const { content } = version;
  const back = versionPage(content.framework, content.version, '/edit');
  const title = requirement ? t('frameworks.edit.requirement', { code: requirement.code }) : t('frameworks.edit.newRequirement');
  const mappings = [...(requirement?.mapsTo ?? []), ...Array.from({ length: emptyRows }, () => null)];
  const groups = groupsOf(elsewhere, localize);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('frameworks.title'), to: '/frameworks' }, { label: localize(content.name), to: back }, { label: title }]} />
      <PageHeader kicker={localize(content.name)} title={title} state={<StateBadge tone="info">{t('frameworks.states.draft')}</StateBadge>} />
      <Form method="post" noValidate key={`${requirement?.code} ${version.version}`}>
        <div className={styles.form}>
          <RefusalSummary refusal={refusal} />
          <input type="hidden" name="version" value={version.version} />
          <input type="hidden" name="formerCode" value={requirement?.code ?? ''} />
          <TextField name="code" label={t('frameworks.fields.code')} help={t('frameworks.edit.codeHelp')} defaultValue={requirement?.code ?? ''} error={errorOf('code')} narrow />
          <Select
            name="chapter" label={t('frameworks.fields.chapter')} defaultValue={requirement?.chapter ?? content.chapters.at(-1)?.code} error={errorOf('chapter')}
            options={content.chapters.map(({ code, name }) => ({ value: code, label: `${code}. ${localize(name)}` }))}
          />
          <TrilingualFields name="text" label={t('frameworks.fields.text')} help={t('frameworks.edit.textHelp')} value={requirement?.text ?? null} errorOf={errorOf} rows={4} />
          <TrilingualFields name="guidance" label={t('frameworks.fields.guidance')} value={requirement?.guidance ?? null} errorOf={errorOf} rows={5} />
          <TrilingualFields name="evidence" label={t('frameworks.fields.evidence')} value={requirement?.evidence ?? null} errorOf={errorOf} rows={3} />
          {requirement && predecessor && (
            <RadioGroup
              name="isSame" label={t('frameworks.edit.meaning', { code: predecessor.code })} defaultValue={requirement.meaning === predecessor.meaning ? 'yes' : 'no'}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`frameworks.edit.isSame.${value}`), help: t(`frameworks.edit.isSameHelp.${value}`) }))}
            />
          )}
          <FieldSet legend={t('frameworks.fields.services')} help={t('frameworks.edit.servicesHelp')}>
            {errorOf('mapsTo') && <FieldError id="mapsTo-error">{errorOf('mapsTo')}</FieldError>}
            {mappings.map((mapping, index) => (
              <div key={mapping ? `${mapping.framework} ${mapping.requirement}` : index} className={styles.mapping}>
                <Select
                  name={`mapsTo[${index}].target`} label={t('frameworks.edit.target', { number: index + 1 })} required={false} placeholder={t('frameworks.edit.noTarget')}
                  defaultValue={mapping ? `${mapping.framework} ${mapping.requirement}` : ''} options={groups}
                />
                <Select
                  name={`mapsTo[${index}].relation`} label={t('frameworks.edit.relation', { number: index + 1 })} defaultValue={mapping?.relation ?? 'covers'}
                  options={[...relations, ...(mapping ? ['none' as const] : [])].map((relation) => ({ value: relation, label: t(`frameworks.relations.${relation}`) }))}
                />
              </div>
            ))}
          </FieldSet>
          <ButtonRow>
            <Button type="submit" name="intent" value="saveRequirement" tone="primary" pending={navigation.state === 'submitting'}>{t('frameworks.edit.save')}</Button>
            <LinkButton to={back} tone="quiet">{t('frameworks.edit.back')}</LinkButton>
          </ButtonRow>
        </div>
      </Form>
    </Page>
  );
}

function groupsOf(elsewhere: RequirementPageProps['elsewhere'], localize: (text: Localized) => string): OptionGroup[] {
  const names = new Map(elsewhere.map(({ framework, frameworkName }) => [framework, localize(frameworkName)]));
  return [...names].map(([framework, label]) => ({
    label,
    options: elsewhere.filter((asked) => asked.framework === framework).map(({ requirement, text }) => ({ value: `${framework} ${requirement}`, label: shortened(`${requirement} ${localize(text)}`) })),
  }));
}
