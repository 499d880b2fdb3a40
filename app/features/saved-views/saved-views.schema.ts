import * as z from 'zod';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';

export const saveViewSchema = z.object({
  intent: z.literal('saveView'),
  /** Made with the form, so that a repeated submission keeps one view. */
  id: z.uuid(),
  name: z.string().trim().min(1, required).max(120, tooLong),
  /** The address's search, without the question mark, spelled as an address may be. */
  query: z.string().max(2000, tooLong).regex(/^[^\s]*$/).transform((text) => new URLSearchParams(text).toString()),
  isShared: z.literal('on').optional().transform((ticked) => ticked === 'on'),
});
export type SaveView = z.infer<typeof saveViewSchema>;

export const removeViewSchema = z.object({ intent: z.literal('removeView'), id: z.uuid() });

export const savedViewActionSchema = z.discriminatedUnion('intent', [saveViewSchema, removeViewSchema]);
