import * as z from 'zod';
import { languages } from '#app/platform/i18n/languages.ts';

const required = 'platform.errors.required';
const email = z.string().trim().toLowerCase().pipe(z.email('identity.errors.email').max(200, 'identity.errors.email'));

export const passwordLength = { minimum: 12, maximum: 200 };
const newPassword = z
  .string()
  .min(passwordLength.minimum, 'identity.errors.passwordTooShort')
  .max(passwordLength.maximum, 'platform.errors.tooLong');

export const signInSchema = z.object({
  email,
  password: z.string().min(1, required).max(passwordLength.maximum, 'platform.errors.tooLong'),
  returnTo: z.string().max(2000).optional(),
});

export const requestResetSchema = z.object({ email });

export const newPasswordSchema = z
  .object({ password: newPassword, repeated: z.string() })
  .refine(({ password, repeated }) => password === repeated, { path: ['repeated'], message: 'identity.errors.passwordsDiffer' });

export const oneTimeLinkParams = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });

export const accountSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('endSession'), sessionKey: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ intent: z.literal('endAllSessions') }),
  z.object({
    intent: z.literal('changePassword'),
    current: z.string().min(1, required).max(passwordLength.maximum, 'platform.errors.tooLong'),
    password: newPassword,
  }),
]);

/** A path of this site, never an address of another one. */
export function localPath(returnTo: string | undefined): string {
  return returnTo && /^\/(?![/\\])/.test(returnTo) && !/[\u0000-\u001f\\]/.test(returnTo) ? returnTo : '/';
}

export const preferencesSchema = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  density: z.enum(['compact', 'comfortable']).optional(),
  returnTo: z.string().max(2000).optional(),
});

export const switchMembershipSchema = z.object({ membershipId: z.uuid(), returnTo: z.string().max(2000).optional() });
