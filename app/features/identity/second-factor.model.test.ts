import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { plainRecoveryCode, recoveryCodeFrom, stageAfterPassword } from './second-factor.model.ts';
import { stepOfCode } from './totp.server.ts';

describe('what a right password opens', () => {
  test('everything, only for an account without a factor that needs none, or on a trusted browser', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.subarray([...roles]), fc.subarray([...roles]), (hasFactor, isDeviceTrusted, own, must) => {
      const stage = stageAfterPassword({ hasFactor, isDeviceTrusted, roles: own }, must);
      expect(stage === 'full').toBe(hasFactor ? isDeviceTrusted : !own.some((role) => must.includes(role)));
      expect(stage === 'enrolment').toBe(!hasFactor && own.some((role) => must.includes(role)));
    }));
  });
});

describe('recovery codes', () => {
  test('are read as they are typed: with gaps, in small letters, with letters for the figures they look like', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const code = recoveryCodeFrom(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(plainRecoveryCode(typed)).toBe(plainRecoveryCode(code));
    }));
  });
});

describe('codes of an authenticator app', () => {
  /** RFC 6238, appendix B, with the six last figures of its SHA-1 column. */
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  test.each([[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [20000000000, '353130']])('are those of the standard at second %i', (second, code) => {
    expect(stepOfCode(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  test('may be one step off and no more', () => {
    const step = Math.floor(1234567890 / 30);
    expect(stepOfCode(secret, '005924', new Date((step + 1) * 30_000))).toBe(step);
    expect(stepOfCode(secret, '005924', new Date((step + 2) * 30_000))).toBeNull();
    expect(stepOfCode(secret, '005924', new Date((step - 1) * 30_000))).toBe(step);
    expect(stepOfCode(secret, '005924', new Date((step - 2) * 30_000))).toBeNull();
  });
});
