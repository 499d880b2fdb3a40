import { useLoaderData } from '@remix-run/react';
import { PeoplePage } from '#app/features/tenancy/components/people-page.tsx';
import { peopleAction, peopleLoader } from '#app/features/tenancy/people-route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = peopleLoader('/office/people');
export const action = peopleAction('/office/people');

export const handle = pageTitle<typeof loader>((_, { t }) => t('tenancy.people.title'));

export default function OfficePeople() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
