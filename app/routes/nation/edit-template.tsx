import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { TemplateEditor } from '#app/features/catalogue/components/template-editor.tsx';
import { findTemplate, loadTemplateOptions } from '#app/features/catalogue/catalogue.queries.server.ts';
import { editTemplateSchema, templateParams } from '#app/features/catalogue/catalogue.schema.ts';
import { editDraft } from '#app/features/catalogue/catalogue.service.server.ts';
import { changedByButton, templateSectionOf, templateValuesOf, typedTemplate } from '#app/features/catalogue/template-form.model.ts';
import { lacksOf } from '#app/features/catalogue/template.model.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { answerDraft } from '#app/platform/forms/answer-draft.server.ts';
import { defineAction, defineLoader, parseInput } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'catalogue.edit', params: templateParams }, async ({ actor, params, read }) => {
  const [template, options] = await read((transaction) => Promise.all([findTemplate(transaction, params.templateId, true), loadTemplateOptions(transaction)]));
  if (!template) throw notFound();
  if (template.publishedAt !== null) throw redirect(`/catalogue/templates/${template.id}`);
  return { template, options, values: templateValuesOf(template.content, actor.language), lacks: lacksOf(template.content) };
});

/** Any fields: a refusal gives back what was typed, also to a browser in which no script runs. */
const typedForm = z.record(z.string(), z.unknown());

export const action = defineAction(
  { access: 'catalogue.edit', params: templateParams, input: typedForm },
  ({ actor, params: { templateId }, input, read, write, services }) =>
    answerDraft(input, {
      section: templateSectionOf(input.intent),
      typed: typedTemplate,
      changed: async (section, _, change) => {
        const { indicators } = await read(loadTemplateOptions);
        return changedByButton(section, input, change, { id: uuid(), indicator: indicators.find(({ code }) => code === input.newIndicatorCode) ?? null });
      },
      save: () => {
        const edit = parseInput(editTemplateSchema, input);
        return write((transaction) => editDraft(transaction, templateId, edit));
      },
      current: async () => {
        const template = await read((transaction) => findTemplate(transaction, templateId, true));
        if (!template) throw notFound();
        return { version: template.version, values: templateValuesOf(template.content, actor.language) };
      },
      address: `/catalogue/templates/${templateId}/edit`,
      savedKey: 'catalogue.done.save',
      now: services.now(),
    }),
);

export { clientAction } from '#app/platform/forms/draft-client-action.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('catalogue.edit.title')}: ${localize(data.template.content.name)}`);

export default function EditTemplate() {
  const actionData = useActionData<typeof action>();
  const submitted = actionData && 'typed' in actionData ? actionData : undefined;
  return <TemplateEditor {...useLoaderData<typeof loader>()} submitted={submitted} />;
}
