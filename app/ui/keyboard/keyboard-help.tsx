import { useState } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Dialog } from '../overlay/dialog.tsx';
import styles from './keyboard-help.module.css';
import { useShortcutsEnabled } from './shortcut-setting.ts';
import { useHotkeys } from './use-hotkeys.ts';

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly { keys: string; label: string }[];
}

/** Lists the page's shortcuts; `?` opens it. */
export function KeyboardHelp({ groups }: { groups: readonly ShortcutGroup[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [enabled, setEnabled] = useShortcutsEnabled();
  useHotkeys({ '?': () => setOpen(true) });

  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('ui.keyboard.title')} size="wide">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.list}>
              {group.shortcuts.map(({ keys, label }) => (
                <div key={keys} className={styles.line}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {keys.split(' ').map((key, index) => (
                      <kbd key={index} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={styles.setting}>
        <input type="checkbox" checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />
        {t('ui.keyboard.enabled')}
      </label>
    </Dialog>
  );
}
