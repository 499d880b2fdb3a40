import { Outlet, useParams } from '@remix-run/react';
import { CharterVisit } from '#app/features/charter-record/index.ts';
import { ErrorPage } from '#app/platform/http/error-page.tsx';

/**
 * Between the frame and its pages: a refused page keeps navigation, role and language around it. Whichever page of a charter
 * is opened, the charter notes who looked.
 */
export default function Page() {
  const { officeId, charterId } = useParams();
  return (
    <>
      <Outlet />
      {officeId && charterId ? <CharterVisit officeId={officeId} charterId={charterId} /> : null}
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
