import { Link, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import type { DragEvent } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { VisuallyHidden } from '#app/ui/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import type { BoardCard } from '../work-views.model.ts';
import { wordless } from '../work.model.ts';
import { BoardColumn } from './board-column.tsx';
import { MoveButton } from './move-button.tsx';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { PeopleNames } from './people-names.tsx';
import { useCardDrag, type CardDrag } from './use-card-drag.ts';
import { workAddress } from './view-links.tsx';
import styles from './work-board.module.css';

type BoardProps = WorkPageOf<'board'>;

export function WorkBoard({ columns, header, kindNames, search }: BoardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const drag = useCardDrag(kindNames);
  const answer = drag.over && drag.answerOf(drag.over);
  return (
    <>
      <div className={styles.board}>
        {columns.map(({ stage, cards, hidden }) => (
          <BoardColumn
            key={stage}
            stage={stage}
            count={cards.length + hidden}
            answer={drag.answerOf(stage)}
            isOver={drag.over === stage}
            onOver={(event) => drag.enter(event, stage)}
            onLeave={(event) => drag.leave(event, stage)}
            onDrop={(event) => drag.drop(event, stage)}
          >
            {cards.length === 0 && <p className={styles.none}>{t('charterWork.board.none')}</p>}
            <ul data-list="plain" className={styles.cards}>
              {cards.map((card) => (
                <Card key={card.id} card={card} header={header} kindNames={kindNames} drag={drag} />
              ))}
            </ul>
            {hidden > 0 && (
              <Link to={`?${new URLSearchParams({ view: 'list', state: stage, ...(search.person && { person: search.person }) }).toString()}`}>
                {t('charterWork.board.more', { count: hidden, shown: format.number(hidden) })}
              </Link>
            )}
          </BoardColumn>
        ))}
      </div>
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {answer ? `${t(`charterWork.filters.states.${drag.over!}`)}: ${answer.text}` : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}

function Card({ card, header, kindNames, drag }: { card: BoardCard; drag: CardDrag } & Pick<BoardProps, 'header' | 'kindNames'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const steps = wordless.filter((movement) => card.movements.includes(movement) && !(movement === 'finish' && card.missing.length > 0));
  const isMoving = useNavigation().formData?.get('occurrenceId') === card.id;
  const mayDrag = drag.isOffered && card.drops !== null && !isMoving;
  const about = `${localize(card.taskName)}, ${format.date(card.dueOn)}`;
  return (
    // The buttons of the card do the same by keyboard.
     
    <li
      className={clsx(styles.card, mayDrag && styles.movable, (isMoving || drag.draggedId === card.id) && styles.moving)}
      {...(mayDrag && { draggable: true, onDragStart: (event: DragEvent) => drag.begin(event, card), onDragEnd: drag.end })}
    >
      <Link to={`${workAddress(header)}/${card.id}`} className={styles.name} draggable={false}>
        {localize(card.taskName)}
      </Link>
      <p className={styles.facts}>{t('charterWork.board.due', { day: format.date(card.dueOn) })}</p>
      <p>
        <OccurrenceStateBadge {...card} />
      </p>
      <div className={styles.facts}>
        <PeopleNames people={card.people} />
      </div>
      {card.missing.length > 0 && (
        <p className={styles.facts}>{t('charterWork.board.missing', { kinds: card.missing.map((code) => localize(kindNames[code]!)).join(', ') })}</p>
      )}
      {steps.length > 0 && (
        <div className={styles.steps} data-print="no">
          {steps.map((movement) => (
            <MoveButton key={movement} occurrence={card} movement={movement} about={about} />
          ))}
        </div>
      )}
    </li>
  );
}
