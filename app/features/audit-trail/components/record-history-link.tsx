import { Link, useLocation } from '@remix-run/react';
import { History } from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import { recordAt } from '../record-places.model.ts';
import styles from './trail.module.css';

/** On the page of a record: what the trail has about it, for whoever may read the trail. */
export function RecordHistoryLink({ role }: { role: Role }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (!may({ role }, 'audit.read') || !recordAt(pathname)) return null;
  return (
    <p className={styles.history} data-print="no">
      <Link to={`/audit?record=${encodeURIComponent(pathname)}`}><Icon icon={History} size={16} /> {t('auditTrail.historyOfRecord')}</Link>
    </p>
  );
}
