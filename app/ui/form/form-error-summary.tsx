import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import styles from './form-error-summary.module.css';
import { useFieldId } from './form-scope.tsx';

export interface FormErrorSummaryProps {
  /** Refusals of fields, in the order of the form; each links to its field. */
  errors: readonly { name: string; message: ReactNode }[];
  /** A refusal of the whole form. */
  formError?: ReactNode;
}

/** Takes the focus when it appears, so that the refusal is read out and the fields are one key away. */
export function FormErrorSummary({ errors, formError }: FormErrorSummaryProps) {
  const { t } = useTranslation();
  const fieldId = useFieldId();
  const box = useRef<HTMLDivElement>(null);
  const present = errors.length > 0 || Boolean(formError);
  const refused = errors.map(({ name }) => name).join(' ');

  useEffect(() => {
    if (present) box.current?.focus();
  }, [present, refused, formError]);

  const goTo = (event: MouseEvent, name: string) => {
    const control = document.getElementById(fieldId(name));
    if (!control) return;
    event.preventDefault();
    control.focus();
  };

  if (!present) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>
        <Icon icon={CircleAlert} />
        {formError ?? t('ui.form.notSaved', { count: errors.length })}
      </h2>
      {errors.length > 0 ? (
        <ul className={styles.list}>
          {errors.map(({ name, message }) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, name)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
