import { useLoaderData } from '@remix-run/react';
import { overviewSearch, RegistersPage } from '#app/features/coordinator-registers/index.ts';
import { loadRegisterFigures } from '#app/features/coordinator-registers/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'coordinatorRegister.read', search: overviewSearch }, async ({ actor, search, today, read }) => {
  const on = search.on ?? today;
  return { figures: await read((transaction) => loadRegisterFigures(transaction, `${on.slice(0, 4)}-01-01`, on)), on, isNational: actor.scope === 'national' };
});

export const handle = pageTitle<typeof loader>((_data, { t }) => t('coordinatorRegisters.title'));

export default function Registers() {
  return <RegistersPage {...useLoaderData<typeof loader>()} />;
}
