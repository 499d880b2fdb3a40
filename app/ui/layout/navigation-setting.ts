/** Whether the left navigation is collapsed: a cookie, so that the server renders what the person left. */
const cookieName = 'adal_navigation';
const year = 31_536_000;

export function readNavigationSetting(cookieHeader: string | null): boolean {
  return (cookieHeader ?? '').split(';').some((cookie) => cookie.trim() === `${cookieName}=collapsed`);
}

export function rememberNavigation(collapsed: boolean): void {
  const value = collapsed ? 'collapsed' : 'open';
  document.cookie = `${cookieName}=${value}; path=/; max-age=${year}; samesite=lax`;
}
