import { Outlet } from '@remix-run/react';
import { ErrorPage } from '#app/platform/http/error-page.tsx';

/** Between the frame and its pages: a refused page keeps navigation, role and language around it. */
export default function Page() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
