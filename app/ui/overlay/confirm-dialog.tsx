import type { LucideIcon } from 'lucide-react';
import { useId, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Button, type ButtonTone } from '../actions/button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  /** The button that asks. */
  trigger: ReactNode;
  triggerTone?: ButtonTone;
  triggerIcon?: LucideIcon;
  triggerSize?: 'normal' | 'small';
  disabled?: boolean;
  title: ReactNode;
  /** What will be different afterwards, and whether it can be undone. */
  consequence: ReactNode;
  /** The deed itself, as a verb: "Close November", not "OK". */
  confirm: string;
  tone?: 'primary' | 'danger';
  /** The id of a form on the page to submit; or `onConfirm`. */
  form?: string;
  /** Name and value the confirming button submits with the form. */
  name?: string;
  value?: string;
  onConfirm?: () => void;
  pending?: boolean;
  /** More inside the dialog, such as a field for the reason; give its controls the `form` attribute. */
  children?: ReactNode;
}

/** A button and the question it asks. Browsers with command invokers open it without any script. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, triggerTone, triggerIcon, triggerSize, disabled, title, consequence, confirm, children } = props;
  const { tone = 'primary', form, name, value, onConfirm, pending } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  // The browser's own answer to the command is only for pages without script.
  const ask = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(true);
  };
  const close = () => setOpen(false);
  const cancel = (event: MouseEvent) => {
    event.preventDefault();
    close();
  };

  return (
    <>
      <Button
        tone={triggerTone}
        icon={triggerIcon}
        size={triggerSize}
        disabled={disabled}
        pending={pending}
        aria-haspopup="dialog"
        onClick={ask}
        {...invoke(id, 'show-modal')}
      >
        {trigger}
      </Button>
      <Dialog
        id={id}
        open={open}
        onClose={close}
        title={title}
        footer={
          <>
            <Button onClick={cancel} {...invoke(id, 'close')}>
              {t('ui.dialog.cancel')}
            </Button>
            <Button
              type={form ? 'submit' : 'button'}
              tone={tone}
              {...(form ? { form, name, value } : {})}
              onClick={() => {
                onConfirm?.();
                close();
              }}
            >
              {confirm}
            </Button>
          </>
        }
      >
        <p>{consequence}</p>
        {children}
      </Dialog>
    </>
  );
}

/** Attributes React does not know yet and passes through. */
function invoke(target: string, command: 'show-modal' | 'close'): object {
  return { commandfor: target, command };
}
