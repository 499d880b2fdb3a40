import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { TemplateEditor } from '#app/features/catalogue/components/template-editor.tsx';
import { findTemplate, loadTemplateOptions } from '#app/features/catalogue/catalogue.queries.server.ts';
import { editTemplateSchema, templateParams } from '#app/features/catalogue/catalogue.schema.ts';
import { editDraft } from '#app/features/catalogue/catalogue.service.server.ts';
import { changedByButton, templateValuesOf, typedTemplate } from '#app/features/catalogue/template-form.model.ts';
import { lacksOf } from '#app/features/catalogue/template.model.ts';
import { AppError, notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
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
  async ({ params, input, read, write }) => {
    if (typeof input.change === 'string') {
      const { indicators } = await read(loadTemplateOptions);
      const indicator = indicators.find(({ code }) => code === input.newIndicatorCode) ?? null;
      return data({ typed: changedByButton(input, input.change, { id: uuid(), indicator }), refusal: undefined });
    }
    try {
      const edit = parseInput(editTemplateSchema, input);
      await write((transaction) => editDraft(transaction, params.templateId, edit));
    } catch (error) {
      if (!(error instanceof AppError) || (error.status !== 409 && error.status !== 422)) throw error;
      const { messageKey, params: messageParams, fieldErrors, status } = error;
      return data({ typed: typedTemplate(input), refusal: { messageKey, params: messageParams, fieldErrors } }, { status });
    }
    return redirectWithFlash(`/catalogue/templates/${params.templateId}/edit`, { messageKey: 'catalogue.done.save' });
  },
);

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('catalogue.edit.title')}: ${localize(data.template.content.name)}`);

export default function EditTemplate() {
  const { values, ...loaded } = useLoaderData<typeof loader>();
  const submitted = useActionData<typeof action>();
  const answer = submitted && 'typed' in submitted ? submitted : undefined;
  return <TemplateEditor key={loaded.template.version} {...loaded} values={answer?.typed ?? values} refusal={answer?.refusal} />;
}
