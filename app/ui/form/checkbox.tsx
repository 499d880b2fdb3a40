import { forwardRef, type InputHTMLAttributes } from 'react';
import styles from './choice.module.css';
import { FieldError, FieldHelp, useControlAttributes, type FieldProps } from './field.tsx';
import { splitField } from './text-field.tsx';

export interface CheckboxProps
  extends Omit<FieldProps, 'labelHidden'>,
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'size'> {}

export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const [field, input] = splitField(props);
  const control = useControlAttributes({ ...field, required: field.required ?? false });
  return (
    <div className={field.className}>
      <div className={styles.choice}>
        <input {...input} {...control} ref={ref} type="checkbox" />
        <label htmlFor={control.id} className={styles.label}>
          {field.label}
        </label>
        {field.help ? (
          <div className={styles.under}>
            <FieldHelp id={`${control.id}-help`}>{field.help}</FieldHelp>
          </div>
        ) : null}
      </div>
      {field.error ? <FieldError id={`${control.id}-error`}>{field.error}</FieldError> : null}
    </div>
  );
});
