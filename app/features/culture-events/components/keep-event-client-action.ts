import { isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';

const refusalOf = (status: number, messageKey: string) =>
  Response.json({ refusal: { code: 'unreachable', messageKey, params: {}, fieldErrors: {} } }, { status });

/** An unreachable server or an ended session must not replace the page, in which typed text and a chosen photograph would be lost. */
export async function keepEventClientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) {
      if (error.headers.get('Location')?.includes('/sign-in')) return refusalOf(401, 'platform.errors.signedOut');
      throw error;
    }
    if (isRouteErrorResponse(error) && error.status < 500) throw error;
    return refusalOf(503, 'cultureEvents.errors.unreachable');
  }
}
