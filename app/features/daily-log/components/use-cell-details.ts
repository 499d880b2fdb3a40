import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '#app/platform/http/route.server.ts';
import { cellId, type CellDetails, type CellDetailsAnswer, type CellKey } from '../daily-log.model.ts';

export type CellDetailsState = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; details: CellDetails };

const address = '/work/log/cell';

const addressOf = ({ organisationId, charterIndicatorId, day }: CellKey): string =>
  `${address}?${new URLSearchParams({ organisation: organisationId, indicator: charterIndicatorId, day })}`;

type Loaded = { id: string; state: CellDetailsState };

/** What is known of one cell; an answer that comes after another cell was opened is dropped. */
export function useCellDetails(key: CellKey) {
  const id = cellId(key);
  const [loaded, setLoaded] = useState<Loaded>({ id, state: { status: 'loading' } });
  const [round, setRound] = useState(0);
  const href = addressOf(key);

  useEffect(() => {
    const abort = new AbortController();
    void (async () => {
      try {
        const response = await fetch(href, { headers: { accept: 'application/json' }, signal: abort.signal });
        if (!response.ok) throw new Error(String(response.status));
        const details = (await response.json()) as CellDetails;
        setLoaded({ id, state: { status: 'ready', details } });
      } catch {
        if (!abort.signal.aborted) setLoaded({ id, state: { status: 'failed' } });
      }
    })();
    return () => abort.abort();
  }, [href, id, round]);

  const reload = useCallback(() => setRound((current) => current + 1), []);
  const state: CellDetailsState = loaded.id === id ? loaded.state : { status: 'loading' };
  return { state, reload };
}

const unsent: CellDetailsAnswer = { error: 'dailyLog.panel.unsent', params: {}, fieldErrors: {} };

/** Adds a comment, a link or a file to the cell; the answer of a refusal holds message keys. */
export async function addToCell({ organisationId, charterIndicatorId, day }: CellKey, form: FormData): Promise<CellDetailsAnswer> {
  form.set('organisation', organisationId);
  form.set('indicator', charterIndicatorId);
  form.set('day', day);
  try {
    const response = await fetch(address, { method: 'POST', body: form, headers: { accept: 'application/json' }, redirect: 'error' });
    const answer = (await response.json()) as { ok: true } | Refusal | null;
    if (answer && 'ok' in answer) return answer;
    if (!answer || !('refusal' in answer)) return unsent;
    const { messageKey, params, fieldErrors } = answer.refusal;
    return { error: messageKey, params, fieldErrors };
  } catch {
    return unsent;
  }
}
