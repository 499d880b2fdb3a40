import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import hiddenStyles from '../styles/visually-hidden.module.css';
import styles from './field.module.css';
import { useFieldId } from './form-scope.tsx';

export interface FieldProps {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** The refusal, as a sentence in the person's language. */
  error?: ReactNode;
  /** Fields are required unless `required={false}`, which marks them "optional". */
  required?: boolean;
  id?: string;
  /** Hides the label from the eye, not from a screen reader: for a lone field whose meaning is plain. */
  labelHidden?: boolean;
  className?: string;
}

/** What a control inside a field must carry. */
export interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

/**
 * Label, help and error around any control. `aria-required` instead of `required`: a browser's own bubble would refuse
 * in the browser's language.
 */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const { label, help, error, required = true, labelHidden, className } = field;
  const { t } = useTranslation();
  const control = useControlAttributes(field);
  return (
    <div className={clsx(styles.field, Boolean(error) && styles.invalid, className)}>
      <label htmlFor={control.id} className={labelHidden ? hiddenStyles.hidden : styles.label}>
        {label}
        {required ? null : <span className={styles.optional}> ({t('ui.field.optional')})</span>}
      </label>
      {help ? <FieldHelp id={`${control.id}-help`}>{help}</FieldHelp> : null}
      {children(control)}
      {error ? <FieldError id={`${control.id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

export function useControlAttributes({ id, name, help, error, required = true }: FieldProps): ControlAttributes {
  const fieldId = useFieldId();
  const controlId = id ?? fieldId(name);
  const description = [help ? `${controlId}-help` : '', error ? `${controlId}-error` : ''].filter(Boolean).join(' ');
  return {
    id: controlId,
    name,
    ...(description ? { 'aria-describedby': description } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
  };
}

export function FieldHelp({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.help}>
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon icon={CircleAlert} size={14} />
      <span>{children}</span>
    </p>
  );
}
