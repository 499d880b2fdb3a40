import { Form, Link, useSearchParams } from '@remix-run/react';
import { Bookmark, X } from 'lucide-react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Checkbox, FormScope, Icon, IconButton, TextField } from '#app/ui/index.ts';
import type { SavedView } from '../saved-views.server.ts';
import styles from './saved-views.module.css';

type SavedViewsProps = { views: readonly SavedView[]; personId: string; newId: string; path: string; maySave: boolean };

/** Lists as people like to see them: the address under a name, for oneself or for the whole office. */
export function SavedViews({ views, personId, newId, path, maySave }: SavedViewsProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const refusal = useRefusal();
  const nameError = refusal?.fieldErrors.name;
  const current = new URLSearchParams(search);
  current.delete('after');
  const query = current.toString();
  return (
    <div className={styles.views} data-print="no">
      {views.length > 0 && (
        <ul className={styles.list} data-list="plain" aria-label={t('savedViews.title')}>
          {views.map((view) => (
            <li key={view.id} className={styles.view}>
              <Link to={`${path}?${view.query}`} aria-current={view.query === query ? 'true' : undefined} title={view.ownerId === personId ? undefined : view.ownerName}>
                <Icon icon={Bookmark} size={14} /> {view.name}
              </Link>
              {view.ownerId === personId && (
                <Form method="post">
                  <input type="hidden" name="intent" value="removeView" />
                  <input type="hidden" name="id" value={view.id} />
                  <IconButton type="submit" icon={X} size="small" label={t('savedViews.remove', { name: view.name })} />
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {maySave && (
        <details open={nameError !== undefined || undefined}>
          <summary>{t('savedViews.keep')}</summary>
          <FormScope name="view">
            <Form method="post" className={styles.form} noValidate>
              <input type="hidden" name="intent" value="saveView" />
              <input type="hidden" name="id" value={newId} />
              <input type="hidden" name="query" value={query} />
              <TextField name="name" label={t('savedViews.name')} error={nameError && t(nameError)} />
              <Checkbox name="isShared" value="on" label={t('savedViews.share')} required={false} />
              <Button type="submit">{t('savedViews.save')}</Button>
            </Form>
          </FormScope>
        </details>
      )}
    </div>
  );
}
