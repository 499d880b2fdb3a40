import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Button, IconButton, Skeleton } from '#app/ui/index.ts';
import type { CellKey } from '../daily-log.model.ts';
import type { CellPart } from '../grid-keys.ts';
import { CellComments, CellEvidenceList, CellHistory } from './cell-panel-parts.tsx';
import { useCellDetails } from './use-cell-details.ts';
import styles from './cell-panel.module.css';

export type CellPanelProps = {
  cell: CellKey;
  indicator: Localized;
  organisation: Localized | null;
  /** The part that was asked for gets the focus. */
  part?: CellPart;
  canAdd: boolean;
  onClose: () => void;
  /** A comment or evidence was added: marks in the sheet are old. */
  onChanged?: () => void;
};

/** Beside the sheet, which stays in use: how a value came about, what was said of it and what proves it. */
export function CellPanel({ cell, indicator, organisation, part = 'history', canAdd, onClose, onChanged }: CellPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { state, reload } = useCellDetails(cell);
  const panel = useRef<HTMLElement>(null);
  const isReady = state.status === 'ready';

  useEffect(() => {
    const section = isReady ? panel.current?.querySelector<HTMLElement>(`[data-part="${part}"]`) : null;
    const field = section?.querySelector<HTMLElement>('textarea, input');
    (field ?? section ?? panel.current)?.focus();
  }, [isReady, part, cell]);

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const added = () => {
    reload();
    onChanged?.();
  };
  const titles: Record<CellPart, string> = {
    comments: t('dailyLog.panel.comments'),
    evidence: t('dailyLog.panel.evidence'),
    history: t('dailyLog.panel.history'),
  };
  const common = { cell, canAdd, onAdded: added };

  return (
    // Escape leads back to the sheet; everything in the panel is an ordinary control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside ref={panel} className={styles.panel} tabIndex={-1} aria-labelledby="cell-panel-title" onKeyDown={press} data-print="no">
      <header className={styles.head}>
        <div>
          <h2 id="cell-panel-title" className={styles.title}>
            {localize(indicator)}
          </h2>
          <p className={styles.byline}>
            {organisation ? `${localize(organisation)} · ` : ''}
            {format.longDate(cell.day)}
          </p>
        </div>
        <IconButton icon={X} label={t('dailyLog.panel.close')} onClick={onClose} />
      </header>
      {state.status === 'loading' ? <Skeleton /> : null}
      {state.status === 'failed' ? (
        <div className={styles.form}>
          <p role="alert">{t('dailyLog.panel.failed')}</p>
          <div>
            <Button size="small" onClick={reload}>
              {t('dailyLog.connection.retry')}
            </Button>
          </div>
        </div>
      ) : null}
      {state.status === 'ready' ? (
        <>
          {inOrder(part).map((each) => (
            <section key={each} data-part={each} tabIndex={-1} className={styles.part} aria-label={titles[each]}>
              <h3 className={styles.partTitle}>{titles[each]}</h3>
              {each === 'comments' ? <CellComments comments={state.details.comments} {...common} /> : null}
              {each === 'evidence' ? <CellEvidenceList evidence={state.details.evidence} {...common} /> : null}
              {each === 'history' ? <CellHistory history={state.details.history} /> : null}
            </section>
          ))}
        </>
      ) : null}
    </aside>
  );
}

const parts: readonly CellPart[] = ['comments', 'evidence', 'history'];

/** What was asked for comes first. */
const inOrder = (first: CellPart): CellPart[] => [first, ...parts.filter((part) => part !== first)];
