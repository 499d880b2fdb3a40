import type { ShouldRevalidateFunction } from '@remix-run/react';

/** A refused action changed nothing: what the page holds, typed text included, is not read again. */
export const keepAfterRefusal: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;
