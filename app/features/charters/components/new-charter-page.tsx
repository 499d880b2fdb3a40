import { Form, Link } from '@remix-run/react';
import { FileText } from 'lucide-react';
import { useActionForm } from '#app/platform/http/use-action-form.ts';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, ButtonRow, Card, DateField, EmptyState, FieldRow, FieldSet, FormErrorSummary, FormStack, Icon, LinkButton, Page, PageHeader,
  Section, TextField,
} from '#app/ui/index.ts';
import type { AdoptionOffer, BlockOffer, TemplateOffer } from '../charters.queries.server.ts';
import { adoptTemplateSchema } from '../charters.schema.ts';
import { TemplateContents } from './template-contents.tsx';
import styles from './new-charter-page.module.css';

type NewCharterPageProps = { year: number; offer: AdoptionOffer; templateId: string | null; newId: string };

/** First the template, then the form that adopts it: each step has its own address. */
export function NewCharterPage({ year, offer, templateId, newId }: NewCharterPageProps) {
  const { t } = useTranslation();
  const template = offer.blocks.flatMap(({ templates }) => templates).find(({ id }) => id === templateId);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('charters.list.title'), to: '/charters' }, { label: t('charters.new.title') }]} />
      {template ? (
        <Adoption key={template.id} year={year} offer={offer} template={template} newId={newId} />
      ) : (
        <TemplateChoice year={year} blocks={offer.blocks} />
      )}
    </Page>
  );
}

function TemplateChoice({ year, blocks }: { year: number; blocks: readonly BlockOffer[] }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const hasTemplates = blocks.some(({ templates }) => templates.length > 0);
  const years = (
    <nav className={styles.years} aria-label={t('charters.new.year')}>
      <LinkButton to={{ search: `?year=${year - 1}` }}>{year - 1}</LinkButton>
      <span className={styles.year} aria-current="page">
        {year}
      </span>
      <LinkButton to={{ search: `?year=${year + 1}` }}>{year + 1}</LinkButton>
    </nav>
  );
  return (
    <>
      <PageHeader title={t('charters.new.title')} secondary={years} />
      <p>{t('charters.new.choose', { year })}</p>
      {!hasTemplates && <EmptyState title={t('charters.new.noTemplates', { year })}>{t('charters.new.noTemplatesText')}</EmptyState>}
      {hasTemplates &&
        blocks.map((block) => (
          <Section key={block.code} title={localize(block.name)}>
            {block.templates.length === 0 && <p className={styles.quiet}>{t('charters.new.blockWithoutTemplate')}</p>}
            {block.templates.map((template) => (
              <Link key={template.id} to={{ search: `?year=${year}&template=${template.id}` }} className={styles.template}>
                <Icon icon={FileText} size={20} />
                <span className={styles.words}>
                  <span className={styles.name}>{localize(template.name)}</span>
                  <span className={styles.goal}>{localize(template.goal)}</span>
                  <span className={styles.quiet}>
                    {[
                      t('charters.new.tasks', { count: template.tasks.filter(({ parentId }) => parentId !== null).length }),
                      t('charters.new.indicators', { count: template.indicators.length }),
                      t('charters.new.templateVersion', { version: template.templateVersion }),
                    ].join(' · ')}
                  </span>
                </span>
              </Link>
            ))}
          </Section>
        ))}
    </>
  );
}

type AdoptionProps = { year: number; offer: AdoptionOffer; template: TemplateOffer; newId: string };

function Adoption({ year, offer, template, newId }: AdoptionProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const initial = {
    id: newId,
    templateId: template.id,
    name: { kk: template.name.kk, ru: template.name.ru ?? '', en: template.name.en ?? '' },
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  };
  const { register, errorOf, refusal, isSubmitting, formProps } = useActionForm({ schema: adoptTemplateSchema, defaultValues: initial });
  const messageOf = (name: string) => errorOf(name) && t(errorOf(name)!);
  return (
    <>
      <PageHeader
        kicker={t('charters.new.title')}
        title={localize(template.name)}
        secondary={<LinkButton to={{ search: `?year=${year}` }}>{t('charters.new.another')}</LinkButton>}
      />
      <Card>
        <Form method="post" {...formProps}>
          <FormStack>
            {refusal && <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} />}
            <input type="hidden" {...register('id')} defaultValue={initial.id} />
            <input type="hidden" {...register('templateId')} defaultValue={initial.templateId} />
            <FieldSet legend={t('charters.fields.name')} help={t('charters.fields.nameHelp')}>
              {(['kk', 'ru', 'en'] as const).map((language) => (
                <TextField
                  key={language}
                  label={t('charters.fields.inLanguage', { field: t('charters.fields.name'), language: t(`charters.languages.${language}`) })}
                  required={language === 'kk'}
                  lang={language}
                  defaultValue={initial.name[language]}
                  {...register(`name.${language}`)}
                  error={messageOf(`name.${language}`)}
                />
              ))}
            </FieldSet>
            <FieldRow>
              <DateField label={t('charters.fields.startsOn')} defaultValue={initial.startsOn} {...register('startsOn')} error={messageOf('startsOn')} />
              <DateField label={t('charters.fields.endsOn')} defaultValue={initial.endsOn} {...register('endsOn')} error={messageOf('endsOn')} />
            </FieldRow>
            <ButtonRow>
              <Button type="submit" tone="primary" pending={isSubmitting}>
                {t('charters.new.adopt')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </Card>
      <Section title={t('charters.new.brings')} about={t('charters.new.bringsAbout')}>
        <Card>
          <TemplateContents template={template} evidenceKinds={offer.evidenceKinds} />
        </Card>
      </Section>
    </>
  );
}
