import { createCookie } from '@remix-run/node';
import { isLanguage, negotiateLanguage, type Language } from './languages.ts';

const languageCookie = createCookie('adal_language', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 });

/** For people without a session: what they chose before, else what their browser asks for. */
export async function languageOfRequest(request: Request): Promise<Language> {
  const chosen: unknown = await languageCookie.parse(request.headers.get('Cookie'));
  return isLanguage(chosen) ? chosen : negotiateLanguage(request.headers.get('Accept-Language'));
}

export const rememberLanguage = (language: Language) => languageCookie.serialize(language);
