import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { FieldError, Select } from '#app/ui/index.ts';
import { changeGrounds } from '../charter-rows.model.ts';
import { useEditPage, useInitialValues } from './edit-page-context.tsx';
import styles from './rows.module.css';
import { RowButton } from '#app/platform/forms/row-button.tsx';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import { SectionCard } from './section-card.tsx';
import { useSectionForm } from './use-section-form.ts';

/** Acts and assignments that the charter rests on, in the order of printing. */
export function GroundsSection() {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { options } = useEditPage();
  const values = useInitialValues('grounds');
  const sectionForm = useSectionForm('grounds', values);
  const { form, typed, touched, errorOf } = sectionForm;
  const codes = (useWatch({ control: form.control, name: 'grounds' }) ?? values.grounds) as string[];
  const added = useRef<HTMLSelectElement>(null);
  const kinds = ['assignment', 'act'] as const;

  const change = (rowChange: RowChange) => {
    form.setValue('grounds', changeGrounds(typed().grounds, rowChange, added.current?.value ?? ''));
    if (added.current) added.current.value = '';
    touched();
    requestAnimationFrame(() => added.current?.focus());
  };

  return (
    <SectionCard section="grounds" sectionForm={sectionForm} about={t('charters.edit.groundsAbout')}>
      {codes.length > 0 && (
        <ol className={styles.rows} data-list="plain">
          {codes.map((code, index) => {
            const ground = options.grounds.find((one) => one.code === code);
            const error = errorOf(`grounds[${index}]`);
            return (
              <li key={code} className={styles.ground}>
                <input type="hidden" name={`grounds[${index}]`} value={code} />
                <span className={styles.grow}>
                  <span className={styles.name}>
                    {index + 1}. {ground ? localize(ground.title) : code}
                  </span>{' '}
                  <span className={styles.facts}>
                    {ground ? `${t(`charters.groundKinds.${ground.kind}`)} · ${ground.reference}` : t('charters.edit.groundNotInForce')}
                  </span>
                  {error && <FieldError id={`ground-${index}-error`}>{error}</FieldError>}
                </span>
                <span className={styles.buttons}>
                  <RowButton isCompact change={`up:${index}`} label={t('charters.edit.moveUp')} icon={ArrowUp} disabled={index === 0} onChange={change} />
                  <RowButton
                    isCompact
                    change={`down:${index}`}
                    label={t('charters.edit.moveDown')}
                    icon={ArrowDown}
                    disabled={index === codes.length - 1}
                    onChange={change}
                  />
                  <RowButton isCompact change={`remove:${index}`} label={t('charters.edit.removeRow')} icon={Trash2} onChange={change} />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <div className={styles.add}>
        <Select
          ref={added}
          name="newGround"
          label={t('charters.edit.ground')}
          required={false}
          placeholder={t('charters.edit.choose')}
          onInput={(event) => event.stopPropagation()}
          options={kinds.flatMap((kind) => {
            const left = options.grounds.filter((one) => one.kind === kind && !codes.includes(one.code));
            const choices = left.map(({ code, title, reference }) => ({ value: code, label: `${localize(title)} (${reference})` }));
            return choices.length > 0 ? [{ label: t(`charters.groundKinds.${kind}`), options: choices }] : [];
          })}
          className={styles.grow}
        />
        <RowButton change="addGround" label={t('charters.edit.addGround')} icon={Plus} onChange={change} />
      </div>
    </SectionCard>
  );
}
