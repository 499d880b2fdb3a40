import { useFetcher } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, Dialog, EmptyState, Select, TextField } from '#app/ui/index.ts';
import type { PickerData } from '../picker.server.ts';
import styles from './national-report.module.css';

type FigurePickerProps = { open: boolean; onClose: () => void; onPick: (tokens: string[]) => void; year: number; /** Rows take a whole list at once. */ takesRows: boolean };

/** Finds a statistic, its period and part, and the form in which its figure is said. */
export function FigurePicker({ open, onClose, onPick, year, takesRows }: FigurePickerProps) {
  const { t } = useTranslation();
  const { load, data, state } = useFetcher<PickerData>();
  const [chosen, setChosen] = useState<{ code: string; dimensions: string[]; name: string } | null>(null);
  const [period, setPeriod] = useState(String(year));
  const [dimension, setDimension] = useState('');
  const address = `/national-reports/${year}/figures`;
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const q = String(new FormData(event.currentTarget).get('q') ?? '');
    setChosen(null);
    load(`${address}?${new URLSearchParams({ q }).toString()}`);
  };
  const show = (statistic: string, ofPeriod: string, by: string) => load(`${address}?${new URLSearchParams({ statistic, period: ofPeriod, dimension: by }).toString()}`);
  const cells = chosen ? (data?.cells ?? []) : [];
  return (
    <Dialog open={open} onClose={onClose} title={t('nationalReport.picker.title')} size="wide">
      <form onSubmit={search} className={styles.pickerSearch} role="search">
        <TextField name="q" id="picker-q" label={t('nationalReport.picker.search')} required={false} autoComplete="off" />
        <Button type="submit" pending={state === 'loading'}>{t('nationalReport.picker.find')}</Button>
      </form>
      {chosen === null && data && (data.statistics.length === 0 ? (
        <EmptyState title={t('nationalReport.picker.nothing')}>{t('nationalReport.picker.nothingAbout')}</EmptyState>
      ) : (
        <ul data-list="plain" className={styles.pickerList}>
          {data.statistics.map((statistic) => (
            <li key={statistic.code}>
              <button type="button" className={styles.pickerItem} onClick={() => { setChosen(statistic); setDimension(''); show(statistic.code, period, ''); }}>
                <span>{statistic.name}</span> <span className={styles.quiet}>{statistic.unit}</span>
              </button>
            </li>
          ))}
        </ul>
      ))}
      {chosen && (
        <>
          <h3 className={styles.pickerTitle}>{chosen.name}</h3>
          {data?.description && <p className={styles.quiet}>{data.description}</p>}
          <div className={styles.pickerChoice}>
            <TextField name="period" id="picker-period" label={t('nationalReport.picker.period')} help={t('nationalReport.picker.periodHelp')} narrow value={period}
              onChange={(event) => { setPeriod(event.target.value); if (/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(event.target.value)) show(chosen.code, event.target.value, dimension); }} />
            <Select name="dimension" id="picker-dimension" label={t('nationalReport.picker.part')} required={false} value={dimension} placeholder={t('nationalReport.picker.whole')}
              options={chosen.dimensions.map((one) => ({ value: one, label: t(`nationalReport.dimensions.${one}`) }))}
              onChange={(event) => { setDimension(event.target.value); show(chosen.code, period, event.target.value); }} />
            <Button onClick={() => setChosen(null)}>{t('nationalReport.picker.back')}</Button>
          </div>
          {state === 'idle' && cells.length === 0 && <Banner tone="attention">{t('nationalReport.picker.noFigure')}</Banner>}
          {takesRows && cells.length > 1 && (
            <div><Button onClick={() => onPick(cells.flatMap(({ cell, forms }) => (cell === '' || !forms[0] ? [] : [forms[0].token])))}>{t('nationalReport.picker.all', { count: cells.length - 1 })}</Button></div>
          )}
          <ul data-list="plain" className={styles.pickerList}>
            {cells.map(({ cell, label, exact, forms }) => (
              <li key={cell} className={styles.pickerCell}>
                <span>{cell === '' ? t('nationalReport.picker.whole') : label}: <strong>{exact}</strong></span>
                <span className={styles.pickerForms}>
                  {forms.map(({ measure, form, text, isRounded, token }) => (
                    <Button key={`${measure} ${form}`} size="small" onClick={() => onPick([token])}>
                      {`${text} · ${t(`nationalReport.forms.${form}`)}${measure === 'verified' ? ` · ${t('nationalReport.picker.verified')}` : ''}${isRounded ? ` · ${t('nationalReport.picker.rounded')}` : ''}`}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
