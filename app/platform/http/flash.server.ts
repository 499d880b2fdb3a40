import { createCookie, redirect } from '@remix-run/node';

/** A sentence for the next page: a message key with its parameters. */
export type Flash = { messageKey: string; params?: Record<string, string | number>; tone?: 'success' | 'attention' };

const flashCookie = createCookie('adal_flash', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });

export async function redirectWithFlash(url: string, flash: Flash, headers: Headers = new Headers()): Promise<Response> {
  headers.append('Set-Cookie', await flashCookie.serialize(flash));
  return redirect(url, { headers });
}

export async function readFlash(request: Request): Promise<Flash | null> {
  const flash: unknown = await flashCookie.parse(request.headers.get('Cookie'));
  return flash && typeof flash === 'object' && 'messageKey' in flash ? (flash as Flash) : null;
}

export const clearFlash = () => flashCookie.serialize('', { maxAge: 0 });
