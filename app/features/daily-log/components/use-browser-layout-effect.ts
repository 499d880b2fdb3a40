import { useEffect, useLayoutEffect } from 'react';

/** Layout effects have nothing to measure on the server, and React warns of them there. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
