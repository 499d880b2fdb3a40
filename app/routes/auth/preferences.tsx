import { redirect } from '@remix-run/node';
import { localPath, preferencesSchema } from '#app/features/identity/identity.schema.ts';
import { savePreferences } from '#app/features/identity/identity.service.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { rememberLanguage } from '#app/platform/i18n/language-cookie.server.ts';

export const loader = defineLoader({ access: 'public' }, async () => redirect('/'));

export const action = defineAction({ access: 'public', input: preferencesSchema }, async ({ services, viewer, input }) => {
  const headers = new Headers();
  if (viewer) await savePreferences(services, viewer, input);
  if (input.language) headers.append('Set-Cookie', await rememberLanguage(input.language));
  return redirect(localPath(input.returnTo), { headers });
});
