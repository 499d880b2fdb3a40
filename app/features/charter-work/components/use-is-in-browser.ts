import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and while its page is taken over: what needs a script is not offered before there is one. */
export const useIsInBrowser = (): boolean => useSyncExternalStore(never, () => true, () => false);
