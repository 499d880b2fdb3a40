import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Button } from '../actions/button.tsx';
import { Checkbox } from './checkbox.tsx';
import styles from './check-list.module.css';
import { TextField } from './text-field.tsx';

export type CheckListItem = { value: string; label: string; facts?: string };

type CheckListProps = {
  name: string;
  /** What the list is of. */
  legend: ReactNode;
  items: readonly CheckListItem[];
  chosen: readonly string[];
  searchLabel: string;
  /** How many are chosen, as a sentence. */
  countLabel: (count: number) => string;
  onChange: () => void;
};

const searchFrom = 8;

/**
 * A list to tick, with a search that hides what does not match and leaves it ticked. Plain checkboxes underneath: without
 * script the whole list is there and works.
 */
export function CheckList({ name, legend, items, chosen, searchLabel, countLabel, onChange }: CheckListProps) {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const [query, setQuery] = useState('');
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const texts = useMemo(() => new Map(items.map(({ value, label, facts }) => [value, `${label} ${facts ?? ''}`.toLocaleLowerCase()])), [items]);
  const matches = (value: string) => words.every((word) => texts.get(value)!.includes(word));
  const shown = items.filter(({ value }) => matches(value));

  const tick = (values: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const value of values) {
      if (isTicked) next.add(value);
      else next.delete(value);
    }
    setTicked(next);
    onChange();
  };
  const tickShown = (isTicked: boolean) => tick(shown.map(({ value }) => value), isTicked);

  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.count} aria-live="polite">
        {countLabel(ticked.size)}
      </p>
      {items.length >= searchFrom && (
        <div className={styles.tools}>
          <TextField
            name={`${name}-search`}
            form=""
            type="search"
            label={searchLabel}
            labelHidden
            required={false}
            placeholder={searchLabel}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onInput={(event) => event.stopPropagation()}
            className={styles.search}
          />
          <Button size="small" onClick={() => tickShown(true)}>
            {t(words.length > 0 ? 'ui.checkList.tickShown' : 'ui.checkList.tickAll')}
          </Button>
          <Button size="small" onClick={() => tickShown(false)}>
            {t(words.length > 0 ? 'ui.checkList.clearShown' : 'ui.checkList.clearAll')}
          </Button>
        </div>
      )}
      <div className={styles.list}>
        {items.map(({ value, label, facts }) => (
          <div key={value} hidden={!matches(value)}>
            <Checkbox
              id={`${name}-${value}`}
              name={name}
              value={value}
              checked={ticked.has(value)}
              onChange={(event) => tick([value], event.currentTarget.checked)}
              required={false}
              label={
                <>
                  {label}
                  {facts && <span className={styles.facts}>{facts}</span>}
                </>
              }
            />
          </div>
        ))}
        {shown.length === 0 && <p className={styles.count}>{t('ui.checkList.noMatch')}</p>}
      </div>
    </fieldset>
  );
}
