import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { TemplatePage } from '#app/features/catalogue/components/template-page.tsx';
import { findTemplate, loadTemplateNames } from '#app/features/catalogue/catalogue.queries.server.ts';
import { templateActionSchema, templateParams, templateSearch } from '#app/features/catalogue/catalogue.schema.ts';
import { discardDraft, draftNextVersion, publishTemplate } from '#app/features/catalogue/catalogue.service.server.ts';
import { differencesOfTemplates } from '#app/features/catalogue/template.model.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader(
  { access: 'catalogue.read', params: templateParams, search: templateSearch },
  async ({ actor, params, search, read }) => {
    const canEdit = may(actor, 'catalogue.edit');
    const [template, other, names] = await read((transaction) =>
      Promise.all([
        findTemplate(transaction, params.templateId, canEdit),
        search.with ? findTemplate(transaction, search.with, canEdit) : undefined,
        loadTemplateNames(transaction),
      ]),
    );
    if (!template) throw notFound();
    const [older, newer] = other && other.templateVersion < template.templateVersion ? [other, template] : [template, other];
    const comparison = other && older && newer ? { id: other.id, from: older.templateVersion, to: newer.templateVersion, differences: differencesOfTemplates(older.content, newer.content) } : null;
    return { template, names, comparison, canEdit, newId: uuid() };
  },
);

export const action = defineAction(
  { access: 'catalogue.edit', params: templateParams, input: templateActionSchema },
  async ({ params, input, write }) => {
    const { templateId } = params;
    switch (input.intent) {
      case 'draft': {
        const draftId = await write((transaction) => draftNextVersion(transaction, templateId, input.id));
        return redirectWithFlash(`/catalogue/templates/${draftId}/edit`, { messageKey: 'catalogue.done.draft' });
      }
      case 'publish':
        await write((transaction) => publishTemplate(transaction, templateId, input.version));
        return redirectWithFlash(`/catalogue/templates/${templateId}`, { messageKey: 'catalogue.done.publish' });
      case 'discard':
        return redirectWithFlash(`/catalogue/templates/${await write((transaction) => discardDraft(transaction, templateId, input.version))}`, {
          messageKey: 'catalogue.done.discard',
        });
    }
  },
);

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.template.content.name));

export default function Template() {
  return <TemplatePage {...useLoaderData<typeof loader>()} />;
}
