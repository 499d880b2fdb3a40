import { memo } from 'react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { cellAt, isExpected, isFilled, todayColumn, type Grid } from '../grid.model.ts';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './sheet-grid.module.css';

function progressText(grid: Grid, organisationId: string): string {
  const column = todayColumn(grid);
  let [expected, filled] = [0, 0];
  grid.rows.forEach((row, index) => {
    if (row.organisationId !== organisationId || !isExpected(grid, { row: index, column })) return;
    expected += 1;
    if (isFilled(cellAt(grid, { row: index, column }))) filled += 1;
  });
  return `${filled}/${expected}`;
}

/** The name of an organisation over its rows, how far its day is, and one press for "nothing else happened". */
export const OrganisationHead = memo(function OrganisationHead({ organisationId, firstRow }: { organisationId: string; firstRow: number }) {
  const { store, organisations } = useSheet();
  const { t } = useTranslation();
  const localize = useLocalize();
  const columns = useSheetState(({ grid }) => grid.days.length);
  const today = useSheetState(({ grid }) => todayColumn(grid));
  const canWrite = useSheetState(({ grid }) => grid.canWrite);
  const progress = useSheetState(({ grid }) => progressText(grid, organisationId));
  const [filled = 0, expected = 0] = progress.split('/').map(Number);
  const organisation = organisations.get(organisationId);

  const setNoChange = () => {
    const { grid } = store.getState();
    store.dispatch({ type: 'movedTo', position: { row: firstRow, column: todayColumn(grid) } });
    store.dispatch({ type: 'noChangeSet', scope: 'organisation' });
  };

  return (
    <tr className={styles.organisationRow}>
      <th scope="rowgroup" role="rowheader" colSpan={3} className={styles.organisation}>
        <span className={styles.organisationName}>{organisation ? localize(organisation.name) : ''}</span>
      </th>
      {today > 0 ? <td role="gridcell" colSpan={today} className={styles.organisationFill} /> : null}
      {today >= 0 ? (
        <td role="gridcell" className={styles.organisationToday}>
          <span className={styles.organisationLine}>
            {canWrite && filled < expected ? (
              <button type="button" tabIndex={-1} className={styles.organisationAct} title={t('dailyLog.noChange.organisation')} onClick={setNoChange}>
                {t('dailyLog.noChange.short')}
              </button>
            ) : null}
            {expected > 0 ? <span>{t('dailyLog.progress.short', { filled, expected })}</span> : null}
          </span>
        </td>
      ) : null}
      {today < columns - 1 ? <td role="gridcell" colSpan={columns - 1 - today} className={styles.organisationFill} /> : null}
    </tr>
  );
});
