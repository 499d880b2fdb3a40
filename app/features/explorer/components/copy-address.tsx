import { Link2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button } from '#app/ui/index.ts';
import styles from './explorer.module.css';

/** Whether a browser can copy does not change. */
const never = () => () => undefined;

/** Whoever gets the address sees the same, as far as they may see it. Without script the address stands in the browser anyway. */
export function CopyAddress() {
  const { t } = useTranslation();
  const isReady = useSyncExternalStore(never, () => 'clipboard' in navigator, () => false);
  const [isCopied, setCopied] = useState(false);
  if (!isReady) return null;
  return (
    <>
      <Button icon={Link2} onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))}>{t('explorer.copy')}</Button>
      <span role="status" className={styles.copied}>{isCopied ? t('explorer.copied') : ''}</span>
    </>
  );
}
