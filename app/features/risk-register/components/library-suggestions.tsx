import { BookOpen } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { localize, useTranslation, type Language } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import { suggestionsFor } from '../library-search.model.ts';
import type { LibraryEntry } from '../risk-page.queries.server.ts';
import styles from './risk.module.css';

type LibrarySuggestionsProps = {
  library: readonly LibraryEntry[];
  typed: string;
  directionCode: string | null;
  /** In which the register is written. */
  language: Language;
  onPick: (entry: LibraryEntry) => void;
};

/** What the library knows about what is being typed. Buttons below the field: the arrow keys walk through them. */
export function LibrarySuggestions({ library, typed, directionCode, language, onPick }: LibrarySuggestionsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => suggestionsFor(library, typed, directionCode), [library, typed, directionCode]);
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };
  return (
    <div className={styles.suggestions}>
      <p role="status" className={styles.suggestionCount}>{found.length > 0 && t('riskRegister.library.found', { count: found.length })}</p>
      {found.length > 0 && (
        <ul ref={list} data-list="plain">
          {found.map((entry) => (
            <li key={entry.id}>
              <button type="button" className={styles.suggestion} onKeyDown={walk} onClick={() => onPick(entry)}>
                <Icon icon={BookOpen} size={14} />
                <span>
                  <strong>{localize(entry.process, language)}</strong> · {localize(entry.exposedPosition, language)}
                  <br />
                  {localize(entry.scheme, language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
