import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { workingDayRule } from '#app/features/calendar/index.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { ghostsOf, noPull, pulledBy, pulledOn, type Grip, type Held, type Pull } from '../bar-drag.model.ts';
import type { Timeline } from '../work-views.model.ts';
import { useIsInBrowser } from './use-is-in-browser.ts';

export type Proposed = { taskId: string; startsOn: CivilDate; endsOn: CivilDate };

/** A bar held by the pointer or moved by keys, and what would move with it. Nothing is saved by it. */
export function useBarDrag(timeline: Timeline, onPropose: ((proposed: Proposed) => void) | undefined) {
  const { calendar, exceptions, subtasks, charter } = timeline;
  const isInBrowser = useIsInBrowser();
  const [held, setHeld] = useState<Held | null>(null);
  // The pointer is let go before what its last step changed is drawn.
  const latest = useRef<Held | null>(null);
  const isWorking = useMemo(() => workingDayRule(calendar, exceptions), [calendar, exceptions]);
  const shownOf = useCallback((one: Held | null) => one && ghostsOf(subtasks, charter, one, isWorking), [subtasks, charter, isWorking]);
  const shown = useMemo(() => shownOf(held), [shownOf, held]);

  const hold = useCallback((next: Held | null) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const cancel = useCallback(() => hold(null), [hold]);

  // What was taken to the form comes back as the page's own proposal.
  useEffect(cancel, [timeline, cancel]);

  const holdBy = (taskId: string, next: (span: Timeline['charter'], pull: Pull) => Pull) => {
    const subtask = subtasks.find(({ id }) => id === taskId);
    if (!subtask) return;
    const before = latest.current?.taskId === taskId ? latest.current : noPull;
    const { moved, stretched } = next(subtask.span, before);
    if (latest.current?.taskId !== taskId || moved !== before.moved || stretched !== before.stretched) hold({ taskId, moved, stretched });
  };

  return {
    isOffered: isInBrowser && onPropose !== undefined,
    held,
    shown,
    cancel,
    /** Pulls a bar so many days of the calendar from where it lies. */
    pull: (taskId: string, grip: Grip, days: number) => holdBy(taskId, (span) => pulledBy(span, grip, days, isWorking)),
    /** Moves a bar so many working days on from where it is held. */
    step: (taskId: string, grip: Grip, by: number) => holdBy(taskId, (span, pull) => pulledOn(span, pull, grip, by, isWorking)),
    take() {
      const taken = shownOf(latest.current);
      if (latest.current && taken) onPropose?.({ taskId: latest.current.taskId, ...taken.to });
      else cancel();
    },
  };
}

export type BarDrag = ReturnType<typeof useBarDrag>;
