import * as z from 'zod';
import { roles } from '#app/platform/auth/actor.ts';

const required = 'platform.errors.required';
const sixFigures = z.string().transform((text) => text.replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/, 'identity.errors.code'));
const returnTo = z.string().max(2000).optional();
const answer = z.string().min(2, 'identity.errors.wrong.passkey').max(20_000, 'identity.errors.wrong.passkey');

const shownTotp = z.object({ method: z.literal('totp'), code: sixFigures });
const shownPasskey = z.object({ method: z.literal('passkey'), response: answer });
const shownRecoveryCode = z.object({ method: z.literal('recovery'), code: z.string().trim().min(1, required).max(60, 'identity.errors.wrong.recovery') });

const withEntry = { trust: z.string().max(10).optional(), returnTo };
export const secondFactorSchema = z.discriminatedUnion('method', [shownTotp.extend(withEntry), shownPasskey.extend(withEntry), shownRecoveryCode.extend(withEntry)]);
export type ShownFactor = z.output<typeof shownTotp> | z.output<typeof shownPasskey> | z.output<typeof shownRecoveryCode>;

const newPasskey = shownPasskey.extend({ name: z.string().trim().min(1, required).max(80, 'platform.errors.tooLong') });
export type NewFactor = z.output<typeof shownTotp> | z.output<typeof newPasskey>;

export const enrolmentSchema = z.discriminatedUnion('method', [shownTotp.extend({ returnTo }), newPasskey.extend({ returnTo })]);

export const securitySchema = z.discriminatedUnion('intent', [
  shownTotp.extend({ intent: z.literal('addApp') }),
  newPasskey.extend({ intent: z.literal('addPasskey') }),
  z.object({ intent: z.literal('removeApp') }),
  z.object({ intent: z.literal('removePasskey'), passkeyId: z.string().regex(/^[\w-]{1,1400}$/) }),
  z.object({ intent: z.literal('renewCodes') }),
  z.object({ intent: z.literal('forgetDevice'), key: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

export const passkeyPurposeSchema = z.object({ purpose: z.enum(['show', 'add']) });

export const entranceSearch = z.object({ returnTo, method: z.enum(['totp', 'passkey', 'recovery']).optional().catch(undefined) });

export const signInRulesSchema = z.object({
  version: z.string().regex(/^\d{1,9}$/).transform(Number),
  roles: z.union([z.array(z.enum(roles)), z.enum(roles).transform((role) => [role])]).optional().transform((chosen) => chosen ?? []),
});
