/** Where an ended session is renewed; from there the way leads back to the page that was open. */
export const signInAddress = ({ pathname, search }: { pathname: string; search: string }): string => `/sign-in?returnTo=${encodeURIComponent(pathname + search)}`;
