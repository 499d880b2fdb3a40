import { useLoaderData } from '@remix-run/react';
import { RegisterPage, registerParams, registerSearch, targetSchema } from '#app/features/coordinator-registers/index.ts';
import { loadRegister, setTarget } from '#app/features/coordinator-registers/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'coordinatorRegister.read', params: registerParams, search: registerSearch }, async ({ actor, params, search, today, read }) => ({
  ...(await read((transaction) => loadRegister(transaction, actor, params.register, search, today))),
  code: params.register,
  search,
  today,
  isNational: actor.scope === 'national',
  mayWrite: may(actor, 'coordinatorRegister.write'),
}));

/** Only the register of draft acts is measured against a target. */
export const action = defineAction({ access: 'coordinatorRegister.write', params: registerParams, input: targetSchema }, async ({ params, input, write }) => {
  if (params.register !== 'draft-acts') throw notFound();
  await write((transaction) => setTarget(transaction, input));
  return redirectWithFlash('/registers/draft-acts', { messageKey: 'coordinatorRegisters.done.target' });
});

export const handle = pageTitle<typeof loader>(({ code }, { t }) => t(`coordinatorRegisters.names.${code}`));

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />;
}
