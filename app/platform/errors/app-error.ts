/** Field path (as in the form's input names) to message key. */
export type FieldErrors = Record<string, string>;

type Details = { params?: Record<string, string | number>; fieldErrors?: FieldErrors; values?: unknown };

/** An expected refusal: a code for programs, a message key for people, never an internal text. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly messageKey: string;
  readonly params: Record<string, string | number>;
  readonly fieldErrors: FieldErrors;

  constructor(code: string, status: number, messageKey: string, details: Details = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.messageKey = messageKey;
    this.params = details.params ?? {};
    this.fieldErrors = details.fieldErrors ?? {};
  }
}

/** Unknown and foreign objects are the same to the person who asks. */
export const notFound = () => new AppError('notFound', 404, 'platform.errors.notFound');
export const forbidden = () => new AppError('forbidden', 403, 'platform.errors.forbidden');
/** Somebody else saved first; the page shows both. */
export const stale = () => new AppError('stale', 409, 'platform.errors.stale');

/** A rule of the domain refuses; `messageKey` says why in one sentence. */
export function refused(messageKey: string, params: Record<string, string | number> = {}, fieldErrors: FieldErrors = {}) {
  return new AppError('refused', 422, messageKey, { params, fieldErrors });
}
