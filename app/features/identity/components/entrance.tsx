import type { ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { LanguageSwitch, Logo } from '#app/ui/index.ts';
import styles from './entrance.module.css';

/** The pages before the door: one narrow card with the product's name and the choice of language. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <Logo />
          {t('ui.product')}
        </span>
        <LanguageSwitch action="/preferences" />
      </header>
      <main className={styles.card}>
        <p className={styles.stream}>{t('identity.stream')}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
