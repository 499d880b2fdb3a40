import { Form, useLocation } from '@remix-run/react';
import { Check, LogOut, UserRound } from 'lucide-react';
import { Fragment } from 'react';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Membership } from '#app/platform/auth/session-store.server.ts';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { DetailsMenu, DetailsMenuButton, DetailsMenuHeading, DetailsMenuLink, Icon, type NavigationEntry } from '#app/ui/index.ts';
import { furtherPlacesOf, navigationOf } from '../navigation.ts';
import styles from './frame-parts.module.css';

export function useNavigationEntries(role: Role): NavigationEntry[] {
  const { t } = useTranslation();
  return navigationOf(role).map(({ key, to, icon, hotkey }) => ({
    to,
    icon,
    hotkey,
    label: t(`identity.navigation.${key}`),
    end: to === '/office',
  }));
}

/** Where a membership holds: the organisation, the region, the office or the whole country. */
export function useMembershipPlace() {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (membership: Membership): string => {
    if (membership.organisationName) return localize(membership.organisationName);
    if (membership.scope === 'region' && membership.regionName) return localize(membership.regionName);
    if (membership.scope === 'national') return t('identity.scopes.national');
    return localize(membership.officeName);
  };
}

/** Always shows as whom one acts; with several memberships, switching is a deliberate choice from a list. */
export function FrameScope({ current, all }: { current: Membership; all: readonly Membership[] }) {
  const { t } = useTranslation();
  const place = useMembershipPlace();
  const { pathname } = useLocation();
  const words = (
    <span className={styles.scope}>
      <span className={styles.role}>{t(`identity.roles.${current.role}`)}</span>
      <span className={styles.place}>{place(current)}</span>
    </span>
  );
  if (all.length === 1) return words;
  return (
    <DetailsMenu summary={words} align="start" outlined>
      <Form method="post" action="/switch-membership" reloadDocument>
        <input type="hidden" name="returnTo" value={pathname} />
        <DetailsMenuHeading>{t('identity.frame.actAs')}</DetailsMenuHeading>
        {all.map((membership) => (
          <DetailsMenuButton
            key={membership.id}
            name="membershipId"
            value={membership.id}
            aria-current={membership.id === current.id || undefined}
            icon={membership.id === current.id ? Check : undefined}
          >
            {t(`identity.roles.${membership.role}`)} · {place(membership)}
          </DetailsMenuButton>
        ))}
      </Form>
    </DetailsMenu>
  );
}

export function FramePerson({ name, email, role }: { name: string; email: string; role: Role }) {
  const { t } = useTranslation();
  return (
    <DetailsMenu summary={<Icon icon={UserRound} size={20} />} label={name} arrow={false}>
      <DetailsMenuHeading>{name}</DetailsMenuHeading>
      <p className={styles.email}>{email}</p>
      <DetailsMenuLink to="/account" icon={UserRound}>
        {t('identity.account.title')}
      </DetailsMenuLink>
      {furtherPlacesOf(role).map(({ group, places }) => (
        <Fragment key={group}>
          <DetailsMenuHeading>{t(`identity.navigation.groups.${group}`)}</DetailsMenuHeading>
          {places.map(({ key, to, icon }) => (
            <DetailsMenuLink key={to} to={to} icon={icon}>
              {t(`identity.navigation.${key}`)}
            </DetailsMenuLink>
          ))}
        </Fragment>
      ))}
      <Form method="post" action="/sign-out" reloadDocument>
        <DetailsMenuButton icon={LogOut}>{t('identity.signOut')}</DetailsMenuButton>
      </Form>
    </DetailsMenu>
  );
}
