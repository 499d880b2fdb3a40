import { Form, Link, useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { useHotkeys } from '../keyboard/use-hotkeys.ts';
import { Icon } from '../styles/icon.tsx';
import styles from './search-form.module.css';

export interface SearchFormProps {
  /** The page that answers; a phone shows a link to it instead of the field. */
  action: string;
  name?: string;
  defaultValue?: string;
}

/** The frame's search; `/` goes to it. */
export function SearchForm({ action, name = 'q', defaultValue }: SearchFormProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const search = () => {
    if (input.current?.checkVisibility()) input.current.focus();
    else navigate(action);
  };
  useHotkeys({ '/': search });
  return (
    <>
      <Form action={action} method="get" role="search" className={styles.form}>
        <Icon icon={Search} className={styles.icon} />
        <input
          ref={input}
          type="search"
          name={name}
          defaultValue={defaultValue}
          className={styles.input}
          placeholder={t('ui.search.placeholder')}
          aria-label={t('ui.search.label')}
          aria-keyshortcuts="/"
          enterKeyHint="search"
        />
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </Form>
      <Link to={action} className={styles.link} aria-label={t('ui.search.label')}>
        <Icon icon={Search} size={20} />
      </Link>
    </>
  );
}
