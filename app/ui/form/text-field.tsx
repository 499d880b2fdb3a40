import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';
import styles from './control.module.css';
import { Field, type FieldProps } from './field.tsx';

type OwnedByField = keyof FieldProps | 'children' | 'size';

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, OwnedByField> {
  /** Right-aligned, with the keyboard of numbers on a phone. The value stays text: separators are the person's. */
  numeric?: boolean;
  unit?: ReactNode;
  narrow?: boolean;
}

export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const [field, { numeric, unit, narrow, type = 'text', ...input }] = splitField(props);
  return (
    <Field {...field}>
      {(control) => {
        const element = (
          <input
            {...(numeric ? { inputMode: 'decimal', autoComplete: 'off' } : {})}
            {...input}
            {...control}
            ref={ref}
            type={type}
            className={clsx(styles.control, numeric && styles.figure, narrow && styles.narrow)}
          />
        );
        if (!unit) return element;
        return (
          <span className={clsx(styles.withUnit, narrow && styles.narrow)}>
            {element}
            <span className={styles.unit}>{unit}</span>
          </span>
        );
      }}
    </Field>
  );
});

export type DateFieldProps = Omit<TextFieldProps, 'numeric' | 'unit' | 'type'>;

/** The browser's own date input: its value is `YYYY-MM-DD` whatever it shows. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(props, ref) {
  return <TextField narrow {...props} ref={ref} type="date" />;
});

export interface TextAreaProps extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, OwnedByField> {}

export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const [field, area] = splitField(props);
  return (
    <Field {...field}>
      {(control) => (
        <textarea rows={4} {...area} {...control} ref={ref} className={clsx(styles.control, styles.area)} />
      )}
    </Field>
  );
});

export function splitField<P extends FieldProps>(props: P): [FieldProps, Omit<P, keyof FieldProps>] {
  const { name, label, help, error, required, id, labelHidden, className, ...rest } = props;
  return [{ name, label, help, error, required, id, labelHidden, className }, rest];
}
