import type { Role } from '#app/platform/auth/actor.ts';
import type { SessionStage } from '#app/platform/auth/session-stage.ts';

export const trustedDays = 30;
export const recoveryCodeCount = 10;

/** What a right password opens. A trusted browser stands for the second factor that was shown on it. */
export function stageAfterPassword(account: { hasFactor: boolean; isDeviceTrusted: boolean; roles: readonly Role[] }, rolesThatMust: readonly Role[]): SessionStage {
  if (account.hasFactor) return account.isDeviceTrusted ? 'full' : 'secondFactor';
  return mustHaveFactor(account.roles, rolesThatMust) ? 'enrolment' : 'full';
}

export const mustHaveFactor = (roles: readonly Role[], rolesThatMust: readonly Role[]): boolean => roles.some((role) => rolesThatMust.includes(role));

/** People type codes with gaps and in small letters, and mistake what looks alike. */
export const plainRecoveryCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** Crockford's letters: none that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits in four groups. `bytes` are 16 random ones. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const text = [...bytes].map((byte) => letters[byte % letters.length]).join('');
  return text.match(/.{4}/g)!.join('-');
}
