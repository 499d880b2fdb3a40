import { useTranslation } from '#app/platform/i18n/index.ts';
import type { TotpOffer } from '../totp.server.ts';
import styles from './authenticator-app.module.css';

/** The secret of an authenticator app, to be photographed, tapped or typed. */
export function AuthenticatorApp({ offer }: { offer: TotpOffer }) {
  const { t } = useTranslation();
  const { size, path } = offer.picture;
  return (
    <div className={styles.app}>
      <p>{t('identity.secondFactor.appAbout')}</p>
      <svg className={styles.picture} viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={t('identity.secondFactor.picture')} shapeRendering="crispEdges">
        <rect className={styles.paper} x={-2} y={-2} width={size + 4} height={size + 4} />
        <path className={styles.ink} d={path} />
      </svg>
      <p>
        {t('identity.secondFactor.typeInstead')}
        <code className={styles.secret}>{offer.secret.match(/.{1,4}/g)!.join(' ')}</code>
      </p>
      <a href={offer.address}>{t('identity.secondFactor.openApp')}</a>
    </div>
  );
}
