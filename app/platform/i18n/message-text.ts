import type { TFunction } from 'i18next';

/** A message's key together with its parameters, where there is room for one text only: the error of a field. */
export const messageWith = (key: string, params: Record<string, string>): string => `${key}?${new URLSearchParams(params)}`;

/** The sentence of a message's key, with the parameters that `messageWith` gave it. */
export function sentenceOf(t: TFunction, message: string): string {
  const [key = '', query = ''] = message.split('?');
  return t(key, Object.fromEntries(new URLSearchParams(query)));
}
