import { Link, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp, Columns3, Minus, Plus } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, VisuallyHidden } from '#app/ui/index.ts';
import { registerColumns, type RegisterColumn } from '../register.search.ts';
import { registerAddress } from './register-address.ts';
import styles from './register.module.css';

/** Which columns are shown and in which order: links, so that they work with the keyboard, without script and in saved views. */
export function ColumnChooser({ columns }: { columns: readonly RegisterColumn[] }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const withColumns = (next: readonly RegisterColumn[]) => registerAddress(search, { columns: next.join('.') });
  const moved = (index: number, by: -1 | 1) => columns.with(index, columns[index + by]!).with(index + by, columns[index]!);
  const change = (to: string, icon: typeof Plus, words: string) => (
    <Link to={to} preventScrollReset className={styles.columnLink} title={words}>
      <Icon icon={icon} size={14} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </Link>
  );
  return (
    <details className={styles.columns} data-print="no">
      <summary>
        <Icon icon={Columns3} size={16} /> {t('riskRegister.list.columns')}
      </summary>
      <div className={styles.columnLists}>
        <ol data-list="plain" aria-label={t('riskRegister.list.columnsShown')}>
          {columns.map((column, index) => (
            <li key={column} className={styles.column}>
              <span>{t(`riskRegister.columns.${column}`)}</span>
              {index > 0 && change(withColumns(moved(index, -1)), ArrowUp, t('riskRegister.list.columnEarlier', { column: t(`riskRegister.columns.${column}`) }))}
              {index < columns.length - 1 && change(withColumns(moved(index, 1)), ArrowDown, t('riskRegister.list.columnLater', { column: t(`riskRegister.columns.${column}`) }))}
              {column !== 'title' && change(withColumns(columns.filter((other) => other !== column)), Minus, t('riskRegister.list.columnHide', { column: t(`riskRegister.columns.${column}`) }))}
            </li>
          ))}
        </ol>
        <ul data-list="plain" aria-label={t('riskRegister.list.columnsHidden')}>
          {registerColumns.filter((column) => !columns.includes(column)).map((column) => (
            <li key={column} className={styles.column}>
              <span>{t(`riskRegister.columns.${column}`)}</span>
              {change(withColumns([...columns, column]), Plus, t('riskRegister.list.columnShow', { column: t(`riskRegister.columns.${column}`) }))}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
