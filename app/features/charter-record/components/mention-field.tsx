import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Checkbox, FieldError, TextArea, VisuallyHidden } from '#app/ui/index.ts';
import { mentionQuery, suggestedPeople, withMention, type Mentionable } from '../charter-record.model.ts';
import styles from './mention-field.module.css';

type MentionFieldProps = {
  people: readonly Mentionable[];
  initial: { body: string; mentions: readonly string[] };
  error: string | undefined;
  mentionsError: string | undefined;
};

/**
 * The text of a comment and the people it is for. Typing @ and the beginning of a name offers people to choose by arrows and
 * Enter; the plain list to tick below is the same choice, and all there is without script.
 */
export function MentionField({ people, initial, error, mentionsError }: MentionFieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(initial.body);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(initial.mentions));
  const [caret, setCaret] = useState(0);
  const [isClosed, setIsClosed] = useState(true);
  const [active, setActive] = useState(0);
  const meant = isClosed ? null : mentionQuery(body, caret);
  const offered = meant ? suggestedPeople(people, meant.query) : [];
  const isOpen = meant !== null && offered.length > 0;

  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(chosen);
    if (isTicked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const choose = (person: Mentionable | undefined) => {
    if (!meant || !person) return;
    const next = withMention(body, caret, meant, person.fullName);
    setBody(next.text);
    setCaret(next.caret);
    setIsClosed(true);
    tick(person.id, true);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(offered[active]);
    else if (event.key === 'Escape') setIsClosed(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.place}>
        <TextArea
          ref={area}
          name="body"
          label={t('charterRecord.comments.body')}
          help={t('charterRecord.comments.bodyHelp')}
          rows={4}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
            setIsClosed(false);
            setActive(0);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onBlur={() => setIsClosed(true)}
          error={error}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(isOpen ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active}` } : {})}
        />
        {isOpen && (
          <ul id={listId} role="listbox" aria-label={t('charterRecord.comments.people')} className={styles.offers}>
            {offered.map((person, index) => (
              <li
                key={person.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.offer}
                // The text keeps the focus: it would close the list before the click arrives.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(person);
                }}
              >
                {person.fullName}
              </li>
            ))}
          </ul>
        )}
        <VisuallyHidden>
          <span role="status">{isOpen ? t('charterRecord.comments.offered', { count: offered.length }) : ''}</span>
        </VisuallyHidden>
      </div>
      {people.length > 0 && (
        <details className={styles.people} open={mentionsError !== undefined || undefined}>
          <summary>{t('charterRecord.comments.mention', { count: chosen.size })}</summary>
          <fieldset className={styles.list}>
            <legend className={styles.legend}>{t('charterRecord.comments.people')}</legend>
            {people.map(({ id, fullName }) => (
              <Checkbox
                key={id}
                id={`${listId}-person-${id}`}
                name="mentions"
                value={id}
                label={fullName}
                checked={chosen.has(id)}
                onChange={(event) => tick(id, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
          {mentionsError && <FieldError id={`${listId}-error`}>{mentionsError}</FieldError>}
        </details>
      )}
    </>
  );
}
