import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Button, IconButton } from '../actions/button.tsx';
import { Icon } from '../styles/icon.tsx';
import { toneIcons, type Tone } from './state-badge.tsx';
import styles from './toast.module.css';

export interface Toast {
  text: ReactNode;
  tone?: Tone;
  /** Takes back what just happened. */
  undo?: () => void;
  /** Another single action. */
  action?: { label: string; onSelect: () => void };
  /** Stays until closed: for refusals nobody should miss. */
  sticky?: boolean;
}

type ShownToast = Toast & { id: number };

interface ToastControls {
  show: (toast: Toast) => number;
  dismiss: (id: number) => void;
}

const ToastContext = createContext<ToastControls | null>(null);
const shortLife = 6_000;
const lifeWithAction = 12_000;

/** Around the page, once. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const nextId = useRef(1);

  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++;
    setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
    return id;
  }, []);
  const controls = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastContext.Provider value={controls}>
      {children}
      <ToastRegion toasts={toasts} dismiss={dismiss} />
    </ToastContext.Provider>
  );
}

export function useToast(): ToastControls {
  const controls = useContext(ToastContext);
  if (!controls) throw new Error('useToast needs a ToastProvider above it');
  return controls;
}

function ToastRegion({ toasts, dismiss }: { toasts: ShownToast[]; dismiss: (id: number) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.region} aria-label={t('ui.toast.region')} aria-live="polite" data-print="no">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} dismiss={dismiss} />
      ))}
    </section>
  );
}

function ToastCard({ toast, dismiss }: { toast: ShownToast; dismiss: (id: number) => void }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const { id, tone = 'info', sticky = false } = toast;
  const action = toast.undo ? { label: t('ui.toast.undo'), onSelect: toast.undo } : toast.action;
  const life = action ? lifeWithAction : shortLife;

  useEffect(() => {
    if (sticky || held) return;
    const timer = setTimeout(() => dismiss(id), life);
    return () => clearTimeout(timer);
  }, [id, life, sticky, held, dismiss]);

  return (
    <div
      className={clsx(styles.toast, tone !== 'info' && styles[tone])}
      role={tone === 'critical' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon icon={toneIcons[tone]} />
      <div className={styles.text}>{toast.text}</div>
      {action ? (
        <Button
          tone="quiet"
          size="small"
          onClick={() => {
            action.onSelect();
            dismiss(id);
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton size="small" icon={X} label={t('ui.toast.dismiss')} onClick={() => dismiss(id)} />
    </div>
  );
}
