import type { ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Logo } from './logo.tsx';
import { LanguageSwitch } from './preference-switch.tsx';
import styles from './public-frame.module.css';

/** A page for everybody, without sign-in: the product's name and the language above what it says. */
export function PublicFrame({ banner, children }: { banner: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}><Logo /> {t('ui.product')}</span>
        <LanguageSwitch action="/preferences" />
      </header>
      {banner}
      <main>{children}</main>
    </div>
  );
}
