import { isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';

const refusalOf = (status: number, messageKey: string) =>
  Response.json({ refusal: { code: 'refused', messageKey, params: {}, fieldErrors: {} } }, { status });

const asksToSignIn = (error: Response) => (error.headers.get('Location') ?? '').startsWith('/sign-in') || error.status === 401;

/** An ended session or an unreachable server must not replace the page, in which typed text would be lost. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) {
      if (asksToSignIn(error)) return refusalOf(401, 'platform.errors.signedOut');
      throw error;
    }
    if (isRouteErrorResponse(error)) {
      if (error.status === 401) return refusalOf(401, 'platform.errors.signedOut');
      throw error;
    }
    return refusalOf(503, 'internalAnalyses.errors.unreachable');
  }
}
