/** From where somebody asks, and with which browser. `device` is the token of a browser that signed in before. */
export type Client = { address: string; userAgent: string | null; device: string | null };

const deviceCookie = 'adal_device';
const deviceDays = 400;

export function clientOf(request: Request): Client {
  const cookies = request.headers.get('Cookie') ?? '';
  return {
    address: request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? 'direct',
    userAgent: request.headers.get('User-Agent')?.slice(0, 300) ?? null,
    device: new RegExp(`(?:^|;\\s*)${deviceCookie}=([\\w-]{43})(?:;|$)`).exec(cookies)?.[1] ?? null,
  };
}

export const deviceCookieOf = (token: string, origin: string): string =>
  `${deviceCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${deviceDays * 24 * 60 * 60}${origin.startsWith('https:') ? '; Secure' : ''}`;
