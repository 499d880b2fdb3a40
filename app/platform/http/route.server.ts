import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { TFunction } from 'i18next';
import * as z from 'zod';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Viewer } from '#app/platform/auth/auth.server.ts';
import { confirmAddress, isFresh } from '#app/platform/auth/fresh-proof.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import { isUnavailable, noteAuditEvent, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError, forbidden, notFound, refused, type FieldErrors } from '#app/platform/errors/app-error.ts';
import { describeError } from '#app/platform/log/logger.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { languageOfRequest } from '#app/platform/i18n/language-cookie.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { fieldNameOf, formDataToObject, refuseNullCharacter } from './form-data.ts';
import type { Services } from './services.server.ts';

/** `public`: anybody. `signedIn`: anybody with a session. Otherwise the permission the acting role must have. */
export type Access = 'public' | 'signedIn' | Permission;

/** `language`: of the person, else the one that the browser asks for. */
type Common = { request: Request; requestId: string; services: Services; today: string; language: Language; t: TFunction };

export type SignedInContext<Params, Search> = Common & {
  params: Params;
  search: Search;
  viewer: Viewer;
  actor: Actor;
  /** One short transaction as the actor. */
  read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
  write: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
};

export type PublicContext<Params, Search> = Common & { params: Params; search: Search; viewer: Viewer | null };

type Declared<Params, Search> = {
  params?: z.ZodType<Params>;
  search?: z.ZodType<Search>;
  /** A resource route answers programs: refusals are JSON, and a missing session is 401 instead of the sign-in page. */
  answers?: 'page' | 'json';
};

type DeclaredLoader<Params, Search> = Declared<Params, Search> & {
  /** The kind of record whose reading is noted in the audit trail. Files that are taken along always are. */
  notesReadingOf?: string;
  /** Of a file: asks for a password or second factor again when the last was given too long ago. */
  needsFreshProof?: true;
};

type DeclaredAction<Params, Search, Input> = Declared<Params, Search> & {
  input: z.ZodType<Input>;
  /** As for a loader; or for which of the action's deeds. The form is posted again after the proof. */
  needsFreshProof?: true | ((input: Input) => boolean);
};

/** What a handler declares about itself; the route tables and permission tests are generated from it. */
export type Declaration = { access: Access; params?: z.ZodType; search?: z.ZodType; input?: z.ZodType };

const nothing = z.object({});

/** A loader: parameters are parsed (else 404), the session and permission checked, then the handler runs. */
export function defineLoader<Result, Params = Record<string, never>, Search = Record<string, never>>(
  declared: Declared<Params, Search> & { access: 'public' },
  handler: (context: PublicContext<Params, Search>) => Promise<Result>,
): ((args: LoaderFunctionArgs) => Promise<Result>) & Declaration;
export function defineLoader<Result, Params = Record<string, never>, Search = Record<string, never>>(
  declared: DeclaredLoader<Params, Search> & { access: Exclude<Access, 'public'> },
  handler: (context: SignedInContext<Params, Search>) => Promise<Result>,
): ((args: LoaderFunctionArgs) => Promise<Result>) & Declaration;
export function defineLoader<Result, Params, Search>(
  declared: DeclaredLoader<Params, Search> & { access: Access },
  handler: (context: never) => Promise<Result>,
) {
  const loader = (args: LoaderFunctionArgs) =>
    answering(args, declared.answers, async () => {
      const context = await contextOf(args, declared);
      if (declared.needsFreshProof) requireFreshProof(args, context, 302);
      const result = await handler(context as never);
      if ('actor' in context) await noteWhatWasRead(context, declared.notesReadingOf, result);
      return result;
    });
  return Object.assign(loader, { access: declared.access, params: declared.params, search: declared.search });
}

/** Before the answer leaves: what could not be noted is not read. */
async function noteWhatWasRead({ request, params, search, services, actor }: Pick<SignedInContext<unknown, unknown>, 'request' | 'params' | 'search' | 'services' | 'actor'>, subject: string | undefined, result: unknown): Promise<void> {
  const isFile = result instanceof Response && result.ok && result.headers.has('Content-Disposition');
  if (!isFile && !subject) return;
  const asked = Object.fromEntries(Object.entries(search as object).filter(([, value]) => ['string', 'number'].includes(typeof value))) as Record<string, string>;
  await noteAuditEvent(
    services.database,
    actor,
    isFile
      ? { operation: 'X', subject: 'file', recordKey: new URL(request.url).pathname, particulars: asked }
      : { operation: 'R', subject: subject!, recordKey: Object.values(params as object).join('/'), particulars: asked },
  );
}

/** What an action returns when it refuses: shown at the fields or above the form; what was typed is still there. */
export type Refusal = { refusal: { code: string; messageKey: string; params: Record<string, string | number>; fieldErrors: FieldErrors } };

/** An action: as a loader, then the form (or JSON body) is parsed by `input`; a mismatch is a 422 with an error per field. */
export function defineAction<Result, Input, Params = Record<string, never>, Search = Record<string, never>>(
  declared: Declared<Params, Search> & { access: 'public'; input: z.ZodType<Input> },
  handler: (context: PublicContext<Params, Search> & { input: Input }) => Promise<Result>,
): ((args: ActionFunctionArgs) => Promise<Result | Refusal>) & Declaration;
export function defineAction<Result, Input, Params = Record<string, never>, Search = Record<string, never>>(
  declared: DeclaredAction<Params, Search, Input> & { access: Exclude<Access, 'public'> },
  handler: (context: SignedInContext<Params, Search> & { input: Input }) => Promise<Result>,
): ((args: ActionFunctionArgs) => Promise<Result | Refusal>) & Declaration;
export function defineAction<Result, Input, Params, Search>(
  declared: DeclaredAction<Params, Search, Input> & { access: Access },
  handler: (context: never) => Promise<Result>,
) {
  const action = (args: ActionFunctionArgs) =>
    answering(args, declared.answers, async () => {
      try {
        const context = await contextOf(args, declared);
        const input = parseInput(declared.input, await readBody(args.request));
        const { needsFreshProof } = declared;
        if (needsFreshProof === true || needsFreshProof?.(input)) requireFreshProof(args, context, 307);
        return await handler({ ...context, input } as never);
      } catch (caught) {
        const error = unavailableAs('platform.errors.notSavedNow', caught, args);
        if (!(error instanceof AppError) || ![422, 409, 503].includes(error.status)) throw error;
        const { code, messageKey, params, fieldErrors } = error;
        const answer: Refusal = { refusal: { code, messageKey, params, fieldErrors } };
        return declared.answers === 'json' ? Response.json(answer, { status: error.status }) : data(answer, { status: error.status });
      }
    });
  return Object.assign(action, { access: declared.access, params: declared.params, search: declared.search, input: declared.input });
}

/** A redirection that keeps the method takes the form along to the page that asks, and from there back. */
function requireFreshProof({ request }: LoaderFunctionArgs, { viewer, services }: { viewer: Viewer | null; services: Services }, status: 302 | 307): void {
  if (!viewer || isFresh(viewer.provedAt, services.now())) return;
  const { pathname, search } = new URL(request.url);
  throw redirect(confirmAddress(pathname.replace(/\.data$/, '') + search, { kind: status === 302 ? 'file' : 'page', from: pageBefore(request) }), status);
}

/** The page of the product on which the link or button was pressed. */
function pageBefore({ url, headers }: Request): string | null {
  const referer = headers.get('Referer');
  if (!referer || !URL.canParse(referer)) return null;
  const { host, pathname, search } = new URL(referer);
  return host === (headers.get('Host') ?? new URL(url).host) ? pathname + search : null;
}

async function contextOf<Params, Search>(args: LoaderFunctionArgs, declared: Declared<Params, Search> & { access: Access }) {
  const { request, context } = args;
  const { services, requestId } = context;
  // No address of the product holds a null character, which no text of the database can.
  if (request.url.includes('%00')) throw notFound();
  const params = (declared.params ?? nothing).safeParse(args.params);
  if (!params.success) throw notFound();
  const search = (declared.search ?? nothing).safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!search.success) throw notFound();
  const viewer = await context.viewer(request);
  const language = viewer?.language ?? (await languageOfRequest(request));
  const common = { request, requestId, services, today: services.today(), params: params.data, search: search.data, viewer, language, t: serverTranslate(language) };
  if (declared.access === 'public') return common;
  if (!viewer) throw new AppError('signedOut', 401, 'platform.errors.signedOut');
  const { actor } = viewer;
  if (!actor) throw new AppError('forbidden', 403, 'platform.errors.noMembership');
  if (declared.access !== 'signedIn' && !may(actor, declared.access)) throw forbidden();
  return {
    ...common,
    actor,
    read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(services.database, actor, 'read', body),
    write: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(services.database, actor, 'write', body),
  };
}

/** A database that is away is told in a sentence, and noted in the log: nobody did anything wrong. */
function unavailableAs(messageKey: string, error: unknown, { request, context }: LoaderFunctionArgs): unknown {
  if (!isUnavailable(error)) return error;
  context.services.logger.error({ requestId: context.requestId, path: new URL(request.url).pathname, error: describeError(error) }, 'the database is not available');
  return new AppError('unavailable', 503, messageKey);
}

/** Turns an expected refusal into the answer the client understands; anything else goes on to `handleError`. */
async function answering<Result>(args: LoaderFunctionArgs, answers: 'page' | 'json' = 'page', body: () => Promise<Result>) {
  try {
    return await body();
  } catch (caught) {
    const error = unavailableAs('platform.errors.unavailable', caught, args);
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'signedOut' && answers === 'page') {
      const url = new URL(args.request.url);
      throw redirect(`/sign-in?returnTo=${encodeURIComponent(url.pathname.replace(/\.data$/, '') + url.search)}`);
    }
    const { code, messageKey, params, status } = error;
    const details = { code, messageKey, params, requestId: args.context.requestId };
    throw Response.json(details, { status });
  }
}

async function readBody(request: Request): Promise<unknown> {
  try {
    if (request.headers.get('Content-Type')?.startsWith('application/json')) {
      return JSON.parse(await request.text(), (key, value: unknown) => {
        refuseNullCharacter(key);
        if (typeof value === 'string') refuseNullCharacter(value);
        return value;
      });
    }
    return formDataToObject(await request.formData());
  } catch {
    throw refused('platform.errors.unreadableForm');
  }
}

/** @throws AppError 422 with the first message of each field. Messages of schemas are message keys, or made by `messageWith`. */
export function parseInput<Input>(schema: z.ZodType<Input>, value: unknown): Input {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fieldErrors: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const path = fieldNameOf(issue.path);
    fieldErrors[path] ??= /^[a-z][A-Za-z]*\.[\w.]+(\?.*)?$/.test(issue.message) ? issue.message : 'platform.errors.invalidField';
  }
  throw refused('platform.errors.checkFields', {}, fieldErrors);
}
