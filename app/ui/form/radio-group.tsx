import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import styles from './choice.module.css';
import { FieldError, FieldHelp, useControlAttributes, type FieldProps } from './field.tsx';
import fieldStyles from './field.module.css';
import { splitField } from './text-field.tsx';

export interface RadioOption {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps
  extends Omit<FieldProps, 'labelHidden'>,
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'size' | 'value' | 'defaultValue'> {
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  inline?: boolean;
}

/** The first radio carries the field's id, so that an error summary's link lands on it. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(props, ref) {
  const [field, { options, value, defaultValue, inline, ...input }] = splitField(props);
  const { t } = useTranslation();
  const { id, name, 'aria-describedby': describedBy, 'aria-invalid': invalid } = useControlAttributes(field);
  return (
    <fieldset
      className={clsx(styles.group, invalid && fieldStyles.invalid, field.className)}
      aria-describedby={describedBy}
    >
      <legend className={styles.legend}>
        {field.label}
        {field.required === false ? <span className={styles.optional}> ({t('ui.field.optional')})</span> : null}
      </legend>
      {field.help ? <FieldHelp id={`${id}-help`}>{field.help}</FieldHelp> : null}
      <div className={inline ? styles.inline : styles.choices}>
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className={styles.choice}>
              <input
                {...input}
                {...(value === undefined ? {} : { checked: value === option.value })}
                {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
                {...(option.help ? { 'aria-describedby': `${optionId}-help` } : {})}
                ref={ref}
                type="radio"
                id={optionId}
                name={name}
                value={option.value}
                disabled={option.disabled ?? input.disabled}
              />
              <label htmlFor={optionId} className={styles.label}>
                {option.label}
              </label>
              {option.help ? (
                <div className={styles.under}>
                  <FieldHelp id={`${optionId}-help`}>{option.help}</FieldHelp>
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
      {field.error ? <FieldError id={`${id}-error`}>{field.error}</FieldError> : null}
    </fieldset>
  );
});
