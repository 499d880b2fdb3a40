import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import type { BoardCard } from '../work-views.model.ts';
import { MoveButton, wordless } from './move-button.tsx';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { PeopleNames } from './people-names.tsx';
import { workAddress } from './view-links.tsx';
import styles from './work-board.module.css';

type BoardProps = WorkPageOf<'board'>;

export function WorkBoard({ columns, header, kindNames, search }: BoardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.board}>
      {columns.map(({ stage, cards, hidden }) => (
        <section key={stage} className={styles.column} aria-labelledby={`column-${stage}`}>
          <h2 id={`column-${stage}`} className={styles.columnName}>
            {t(`charterWork.filters.states.${stage}`)} <span className={styles.count}>{format.number(cards.length + hidden)}</span>
          </h2>
          {cards.length === 0 && <p className={styles.none}>{t('charterWork.board.none')}</p>}
          <ul data-list="plain" className={styles.cards}>
            {cards.map((card) => (
              <Card key={card.id} card={card} header={header} kindNames={kindNames} />
            ))}
          </ul>
          {hidden > 0 && (
            <Link to={`?${new URLSearchParams({ view: 'list', state: stage, ...(search.person && { person: search.person }) }).toString()}`}>
              {t('charterWork.board.more', { count: hidden, shown: format.number(hidden) })}
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}

function Card({ card, header, kindNames }: { card: BoardCard } & Pick<BoardProps, 'header' | 'kindNames'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const steps = wordless.filter((movement) => card.movements.includes(movement) && !(movement === 'finish' && card.missing.length > 0));
  const about = `${localize(card.taskName)}, ${format.date(card.dueOn)}`;
  return (
    <li className={styles.card}>
      <Link to={`${workAddress(header)}/${card.id}`} className={styles.name}>
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
