import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Somebody else was first to move the thing: the page reads what is there now, and the refusal stays beside it. What was typed
 * into a form that is saved over a version keeps its version, so that it never goes over what somebody else saved.
 */
export const readAgainAfterStaleMove: ShouldRevalidateFunction = ({ actionStatus, formData, defaultShouldRevalidate }) =>
  (actionStatus === 409 && formData?.get('intent') === 'move') || defaultShouldRevalidate;
