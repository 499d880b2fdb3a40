import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { v7 as uuid } from 'uuid';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Select, useToast } from '#app/ui/index.ts';
import type { IndicatorValues } from '../charter-form.model.ts';
import { changeIndicators } from '../charter-rows.model.ts';
import { useEditPage, useInitialValues } from './edit-page-context.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import styles from './rows.module.css';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import { SectionCard } from './section-card.tsx';
import { useSectionForm } from './use-section-form.ts';

export function IndicatorsSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const toast = useToast();
  const { options, startsOn, endsOn } = useEditPage();
  const sectionForm = useSectionForm('indicators', useInitialValues('indicators'));
  const { form, typed, touched, generation } = sectionForm;
  const { fields, replace } = useFieldArray({ control: form.control, name: 'indicators', keyName: 'key' });
  const rows = fields as (IndicatorValues & { key: string })[];
  const standard = useRef<HTMLSelectElement>(null);
  const taken = new Set(rows.map(({ indicatorCode }) => indicatorCode));

  const set = (next: IndicatorValues[]) => {
    replace(next);
    touched();
  };
  const change = (rowChange: RowChange) => {
    const before = typed().indicators;
    const made = { id: uuid(), indicatorCode: standard.current?.value ?? '', period: { startsOn, endsOn } };
    set(changeIndicators(before, rowChange, made));
    if (rowChange.name === 'remove') toast.show({ text: t('charters.edit.indicatorRemoved'), undo: () => set(before) });
    requestAnimationFrame(() => focusOn(rowChange, made.id));
  };

  return (
    <SectionCard section="indicators" sectionForm={sectionForm} about={t('charters.edit.indicatorsAbout')}>
      <input type="hidden" name="periodStartsOn" value={startsOn} />
      <input type="hidden" name="periodEndsOn" value={endsOn} />
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, index) => (
            <IndicatorFields
              key={`${generation} ${row.id}`}
              sectionForm={sectionForm}
              row={row}
              targetsKey={row.key}
              index={index}
              standard={options.standardIndicators.find(({ code }) => code === row.indicatorCode)}
              onChange={change}
            />
          ))}
        </div>
      )}
      <div className={styles.add}>
        <Select
          ref={standard}
          name="newIndicatorCode"
          label={t('charters.edit.standardIndicator')}
          required={false}
          onInput={(event) => event.stopPropagation()}
          options={options.standardIndicators
            .filter(({ code }) => !taken.has(code))
            .map(({ code, name }) => ({ value: code, label: `${code} ${localize(name)}` }))}
          className={styles.grow}
        />
        <RowButton change="addStandard" label={t('charters.edit.addStandard')} icon={Plus} onChange={change} />
        <RowButton change="addLocal" label={t('charters.edit.addLocal')} icon={Plus} onChange={change} />
      </div>
    </SectionCard>
  );
}

/** Where the person goes on after a change of rows. */
function focusOn({ name, at: [index = 0] }: RowChange, newId: string) {
  if (name === 'addStandard' || name === 'addLocal') {
    document.querySelector<HTMLElement>(`[data-row="${newId}"] summary`)?.focus();
  } else if (name === 'addTarget') {
    const dates = document.querySelectorAll<HTMLInputElement>(`#indicators input[type="date"][name^="indicators[${index}]"]`);
    dates[dates.length - 1]?.focus();
  } else if (name === 'removeTarget' || name === 'quarterEnds') {
    document.querySelector<HTMLElement>(`#indicators button[value="addTarget:${index}"]`)?.focus();
  }
}
