export const freshMinutes = 15;

/** Whether the person proved who they are lately enough for what cannot be taken back. */
export const isFresh = (provedAt: string, now: Date): boolean => now.getTime() - new Date(provedAt).getTime() < freshMinutes * 60_000;

/** Where the proof is asked for; what was asked or typed goes on from there. */
export const confirmAddress = (to: string, { kind = 'page', from = null }: { kind?: 'page' | 'file'; from?: string | null } = {}): string =>
  `/confirm?to=${encodeURIComponent(to)}${kind === 'file' ? '&file=asked' : ''}${from ? `&from=${encodeURIComponent(from)}` : ''}`;

/** Fields of the page that asks for the proof, beside those that wait to be posted again. */
export const proofField = 'proof';
