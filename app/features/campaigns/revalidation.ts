import type { ShouldRevalidateFunction } from '@remix-run/react';
import { keepAfterRefusal } from '#app/platform/http/keep-after-refusal.ts';

/** Asking what a choice reaches changes nothing either: the form stays as it was made. */
export const keepWhileTyping: ShouldRevalidateFunction = (change) => (change.formAction === '/campaigns/audience' ? false : keepAfterRefusal(change));

/** Nothing is typed on the page of a campaign: where somebody else was first, it reads what is there now. */
export const readAgainAfterStale: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate;
