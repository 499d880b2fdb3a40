import { Outlet, useParams, useRouteLoaderData } from '@remix-run/react';
import { RecordHistoryLink } from '#app/features/audit-trail/index.ts';
import { CharterVisit } from '#app/features/charter-record/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { ErrorPage } from '#app/platform/http/error-page.tsx';
import type { FrameData } from './frame.tsx';

/**
 * Between the frame and its pages: a refused page keeps navigation, role and language around it. Whichever page of a charter
 * is opened, the charter notes who looked.
 */
export default function Page() {
  const { officeId, charterId } = useParams();
  const frame = useRouteLoaderData<FrameData>('routes/frame');
  const isNoted = frame !== undefined && may(frame.membership, 'charter.follow');
  return (
    <>
      <Outlet />
      {frame && <RecordHistoryLink role={frame.membership.role} />}
      {isNoted && officeId && charterId ? <CharterVisit officeId={officeId} charterId={charterId} /> : null}
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
