import { useLoaderData } from '@remix-run/react';
import { listOutbox } from '#app/features/identity/identity.service.server.ts';
import { Outbox } from '#app/features/identity/components/outbox.tsx';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

/** Exists in the demonstration only, where no mail leaves the machine. */
export const loader = defineLoader({ access: 'public' }, async ({ services }) => {
  if (!services.config.isDemo) throw notFound();
  return { messages: await listOutbox(services) };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.outbox.title'));

export default function OutboxPage() {
  const { messages } = useLoaderData<typeof loader>();
  return <Outbox messages={messages} />;
}
