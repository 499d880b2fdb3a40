import { Form, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { addMonths } from '#app/platform/time/civil-date.ts';
import { Button, EmptyState, Icon, KeysetPager, LinkButton, Page, PageHeader, PublicFrame, searchWith, Section, Select, StateBadge } from '#app/ui/index.ts';
import type { PublicEventsData } from '../public-events.queries.server.ts';
import type { PublicEventSearch } from '../culture-events.schema.ts';
import styles from './culture-events.module.css';

/** What happens where, for everybody: no sign-in, no people, no figures. */
export function PublicEventsPage({ rows, next, month, kinds, regions, search, banner }: PublicEventsData & { search: PublicEventSearch; banner: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [address] = useSearchParams();
  const options = (list: PublicEventsData['kinds']) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const days = [...new Set(rows.map(({ happensOn }) => happensOn))];
  const monthLink = (other: string) => searchWith(address, { month: other, after: null });
  return (
    <PublicFrame banner={banner}>
      <Page>
        <PageHeader title={t('cultureEvents.public.title')} secondary={<LinkButton to="/sign-in">{t('cultureEvents.public.signIn')}</LinkButton>} />
        <p className={styles.words}>{t('cultureEvents.public.about')}</p>
        <Section
          title={format.month(month)}
          aside={
            <nav className={styles.months} aria-label={t('cultureEvents.calendar.months')} data-print="no">
              <LinkButton to={monthLink(addMonths(month, -1))} icon={ChevronLeft} rel="prev" size="small">{format.month(addMonths(month, -1))}</LinkButton>
              <LinkButton to={monthLink(addMonths(month, 1))} icon={ChevronRight} rel="next" size="small">{format.month(addMonths(month, 1))}</LinkButton>
            </nav>
          }
        >
          <Form method="get" className={styles.filters} role="search" aria-label={t('cultureEvents.filters.label')} data-print="no">
            <input type="hidden" name="month" value={month} />
            <Select key={`region ${search.region}`} name="region" label={t('cultureEvents.filters.region')} labelHidden required={false} defaultValue={search.region ?? ''} placeholder={t('cultureEvents.filters.any.region')} options={options(regions)} />
            <Select key={`kind ${search.kind}`} name="kind" label={t('cultureEvents.filters.kind')} labelHidden required={false} defaultValue={search.kind ?? ''} placeholder={t('cultureEvents.filters.any.kind')} options={options(kinds)} />
            <Button type="submit">{t('cultureEvents.filters.show')}</Button>
          </Form>
          {rows.length === 0 && <EmptyState title={t('cultureEvents.public.empty')}>{t('cultureEvents.public.emptyAbout')}</EmptyState>}
          {days.map((day) => (
            <section key={day} className={styles.publicDay}>
              <h3>{format.dayMonth(day)}, {format.weekday(day)}</h3>
              <ul data-list="plain" className={styles.publicList}>
                {rows.filter(({ happensOn }) => happensOn === day).map((event) => (
                  <li key={event.eventId} className={styles.publicEvent}>
                    <p className={styles.publicTitle}>
                      <span lang={event.language}>{event.title}</span>{' '}
                      <StateBadge>{t(`cultureEvents.states.${event.state}`)}</StateBadge>
                    </p>
                    <p className={styles.quiet}>
                      {[event.startTime, localize(event.kindName), t(`cultureEvents.formats.${event.format}`), localize(event.regionName), event.place].filter(Boolean).join(' · ')}
                    </p>
                    <p className={styles.quiet}>{[localize(event.officeName), event.organiser].filter(Boolean).join(' · ')}</p>
                    {event.media.length > 0 && (
                      <ul data-list="plain" className={styles.publicMedia}>
                        {event.media.map((link) => (
                          <li key={link.url}>
                            <a className={styles.iconLink} href={link.url} rel="noreferrer noopener nofollow"><Icon icon={ExternalLink} size={14} /> {link.title || new URL(link.url).host}</a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {rows.length > 0 && <KeysetPager next={next} shown={rows.length} />}
        </Section>
      </Page>
    </PublicFrame>
  );
}
