import { isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';

/**
 * An unreachable server or an ended session must not replace the page, in which typed text would be lost. The status keeps
 * the loaders from being called; a redirect after saving goes its way.
 */
export async function keepFormClientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) {
      if (error.headers.get('Location')?.includes('/sign-in')) return refusalOf(401, 'signedOut', 'platform.errors.signedOut');
      throw error;
    }
    if (isRouteErrorResponse(error) && error.status < 500) throw error;
    return refusalOf(503, 'unreachable', 'riskRegister.errors.unreachable');
  }
}

const refusalOf = (status: number, code: string, messageKey: string) =>
  Response.json({ refusal: { code, messageKey, params: {}, fieldErrors: {} } }, { status });
