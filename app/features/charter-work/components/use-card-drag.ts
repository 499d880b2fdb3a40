import { useSubmit } from '@remix-run/react';
import { useState, type DragEvent } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { Drop } from '../board-drag.model.ts';
import type { BoardCard } from '../work-views.model.ts';
import type { Stage } from '../work.model.ts';
import { useIsInBrowser } from './use-is-in-browser.ts';

export type ColumnAnswer = { isPossible: boolean; text: string };
type Dragged = { card: BoardCard; over: Stage | null; isLetGo: boolean };

/** A card on its way to another column. What it may not become is said by the column, before and after it is let go there. */
export function useCardDrag(kindNames: Record<string, BoardCard['taskName']>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const submit = useSubmit();
  const isInBrowser = useIsInBrowser();
  const [dragged, setDragged] = useState<Dragged | null>(null);

  function answerTo(card: BoardCard, drop: Drop): ColumnAnswer {
    if (drop.refusal === null) return { isPossible: true, text: t(`charterWork.movements.${drop.movement}`) };
    if (drop.refusal === 'needsWords') return { isPossible: false, text: t('charterWork.board.needsWords') };
    const earlier = card.firstBefore;
    return {
      isPossible: false,
      text: t(`charterWork.refusals.${drop.refusal}`, {
        kinds: card.missing.map((code) => localize(kindNames[code]!)).join(', '),
        task: earlier ? `${localize(earlier.taskName)} (${format.date(earlier.dueOn)})` : '',
      }),
    };
  }

  const dropOn = (stage: Stage) => dragged?.card.drops?.[stage];

  return {
    isOffered: isInBrowser,
    draggedId: dragged && !dragged.isLetGo ? dragged.card.id : null,
    over: dragged?.over ?? null,
    /** Every column answers while the card is held; where it was let go in vain the reason stays to be read. */
    answerOf(stage: Stage): ColumnAnswer | null {
      const drop = dropOn(stage);
      return dragged && drop && (!dragged.isLetGo || dragged.over === stage) ? answerTo(dragged.card, drop) : null;
    },
    begin(event: DragEvent, card: BoardCard) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', localize(card.taskName));
      // A page that changes while the drag begins ends it in some browsers.
      setTimeout(() => setDragged({ card, over: null, isLetGo: false }));
    },
    enter(event: DragEvent, stage: Stage) {
      if (!dragged || dragged.isLetGo) return;
      // A column that refuses takes the drop too: browsers tell nobody of one that is not taken.
      if (dropOn(stage)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      }
      if (dragged.over !== stage) setDragged({ ...dragged, over: stage });
    },
    leave(event: DragEvent, stage: Stage) {
      const isWithin = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isWithin) setDragged((now) => (now?.over === stage && !now.isLetGo ? { ...now, over: null } : now));
    },
    drop(event: DragEvent, stage: Stage) {
      const drop = dropOn(stage);
      if (!dragged || !drop) return;
      event.preventDefault();
      if (drop.refusal !== null) {
        setDragged({ ...dragged, over: stage, isLetGo: true });
        return;
      }
      const { id, version } = dragged.card;
      submit({ intent: 'move', occurrenceId: id, version: String(version), movement: drop.movement }, { method: 'post', preventScrollReset: true });
      setDragged(null);
    },
    end: () => setDragged((now) => (now?.isLetGo ? now : null)),
  };
}

export type CardDrag = ReturnType<typeof useCardDrag>;
