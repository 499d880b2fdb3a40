import { redirect } from '@remix-run/node';
import { localPath } from '#app/features/identity/identity.schema.ts';
import { entranceSearch } from '#app/features/identity/second-factor.schema.ts';
import { goToProvider } from '#app/features/identity/sign-on.service.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** A link and not a form: the content policy keeps forms from leading to another site. */
export const loader = defineLoader({ access: 'public', search: entranceSearch }, async ({ services, search }) => {
  const { address, cookie } = await goToProvider(services, localPath(search.returnTo));
  return redirect(address, { headers: { 'Set-Cookie': cookie } });
});
