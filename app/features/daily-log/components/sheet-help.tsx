import { useTranslation } from '#app/platform/i18n/index.ts';
import { Dialog } from '#app/ui/index.ts';
import styles from './sheet-help.module.css';

type Line = { keys: string[]; label: string };

export function SheetHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups: { title: string; lines: Line[] }[] = [
    {
      title: t('dailyLog.help.entry'),
      lines: [
        { keys: ['0–9'], label: t('dailyLog.help.type') },
        { keys: ['Enter'], label: t('dailyLog.help.enter') },
        { keys: ['Tab', 'Shift+Tab'], label: t('dailyLog.help.tab') },
        { keys: ['F2'], label: t('dailyLog.help.edit') },
        { keys: ['Esc'], label: t('dailyLog.help.cancel') },
        { keys: ['Delete'], label: t('dailyLog.help.clear') },
        { keys: ['Ctrl+Z', 'Ctrl+Y'], label: t('dailyLog.help.undo') },
        { keys: ['12/40'], label: t('dailyLog.help.ratio') },
      ],
    },
    {
      title: t('dailyLog.help.noChange'),
      lines: [
        { keys: ['N', '-'], label: t('dailyLog.help.noChangeCell') },
        { keys: ['Shift+N'], label: t('dailyLog.help.noChangeOrganisation') },
        { keys: ['Alt+N'], label: t('dailyLog.help.noChangeIndicator') },
        { keys: ['Ctrl+Enter'], label: t('dailyLog.help.noChangeSheet') },
      ],
    },
    {
      title: t('dailyLog.help.move'),
      lines: [
        { keys: ['←', '↑', '→', '↓'], label: t('dailyLog.help.arrows') },
        { keys: ['Ctrl+←', 'Ctrl+→'], label: t('dailyLog.help.jump') },
        { keys: ['Home', 'End'], label: t('dailyLog.help.rowEnds') },
        { keys: ['PageUp', 'PageDown'], label: t('dailyLog.help.page') },
        { keys: ['Tab'], label: t('dailyLog.help.leave') },
      ],
    },
    {
      title: t('dailyLog.help.ranges'),
      lines: [
        { keys: ['Shift+↓'], label: t('dailyLog.help.select') },
        { keys: ['Ctrl+Space'], label: t('dailyLog.help.selectDay') },
        { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], label: t('dailyLog.help.clipboard') },
      ],
    },
    {
      title: t('dailyLog.help.cell'),
      lines: [
        { keys: ['C'], label: t('dailyLog.help.comments') },
        { keys: ['E'], label: t('dailyLog.help.evidence') },
        { keys: ['H'], label: t('dailyLog.help.history') },
        { keys: ['?'], label: t('dailyLog.help.help') },
      ],
    },
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t('dailyLog.help.title')} size="wide">
      <div className={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.list}>
              {lines.map(({ keys, label }) => (
                <div key={label} className={styles.line}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
