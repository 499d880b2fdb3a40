import { useEffect } from 'react';

const minutesBetween = 10;
const lastTold = new Map<string, number>();

/** Tells that a page of the charter was opened. Nothing waits for the answer, and nothing on the page changes by it. */
export function CharterVisit({ officeId, charterId }: { officeId: string; charterId: string }) {
  useEffect(() => {
    const address = `/charters/${officeId}/${charterId}/visit`;
    const now = Date.now();
    if (now - (lastTold.get(address) ?? 0) < minutesBetween * 60_000) return;
    lastTold.set(address, now);
    fetch(address, { method: 'POST', body: new URLSearchParams(), keepalive: true }).catch(() => lastTold.delete(address));
  }, [officeId, charterId]);
  return null;
}
