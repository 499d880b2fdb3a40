import { isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';

/**
 * An unreachable server or an ended session must not replace the page, in which typed text would be lost. The status keeps
 * the loaders from being called; only a `Response` carries one from here.
 */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) {
      const leadsTo = error.headers.get('Location');
      if (leadsTo && !leadsTo.startsWith('/sign-in')) throw error;
      return refusalOf(401, 'platform.errors.signedOut');
    }
    if (isRouteErrorResponse(error) && error.status < 500) return refusalOf(error.status, 'platform.errors.notFound');
    return Response.json({ failure: true }, { status: 503 });
  }
}

const refusalOf = (status: number, messageKey: string) =>
  Response.json({ refusal: { code: 'refused', messageKey, params: {}, fieldErrors: {} } }, { status });
