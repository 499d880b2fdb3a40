import { Form, Link } from '@remix-run/react';
import { Link2, Search } from 'lucide-react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, FieldError, FormStack, RadioGroup, Section, Select, TextField } from '#app/ui/index.ts';
import { linkKinds, type LinkRelation } from '../charter-record.model.ts';
import type { CharterRecordPageProps } from './charter-record-page.tsx';
import styles from './links.module.css';

const relations: readonly LinkRelation[] = ['dependsOn', 'requiredBy', 'supersedes', 'supersededBy'];

/** Charters that this one depends on or replaces, and those that depend on it or replaced it. */
export function Links({ header, links, rights, offers, find }: CharterRecordPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Section title={t('charterRecord.links.title')} id="links">
      {links.length === 0 && <p className={styles.quiet}>{t('charterRecord.links.none')}</p>}
      {relations.map((relation) => {
        const own = links.filter((link) => link.relation === relation);
        if (own.length === 0) return null;
        return (
          <div key={relation}>
            <h3 className={styles.relation}>{t(`charterRecord.links.relations.${relation}`)}</h3>
            <ul className={styles.list} data-list="plain">
              {own.map((link) => (
                <li key={link.charterId} className={styles.link}>
                  <Link to={`/charters/${header.officeId}/${link.charterId}`}>
                    {link.code} {localize(link.name)}
                  </Link>
                  <span className={styles.quiet}>{t(`charters.states.${link.state}`)}</span>
                  {rights.link && (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="intent" value="unlink" />
                      <input type="hidden" name="kind" value={link.kind} />
                      <input type="hidden" name="otherCharterId" value={link.charterId} />
                      {relation !== link.kind && <input type="hidden" name="isIncoming" value="on" />}
                      <Button type="submit" tone="quiet" size="small" aria-label={t('charterRecord.links.removeNamed', { code: link.code })}>
                        {t('charterRecord.links.remove')}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {rights.link && <LinkSearch offers={offers} find={find} />}
    </Section>
  );
}

function LinkSearch({ offers, find }: Pick<CharterRecordPageProps, 'offers' | 'find'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const refusal = useRefusal();
  const error = refusal?.fieldErrors.otherCharterId ?? refusal?.fieldErrors.kind;
  return (
    <div className={styles.add}>
      <Form key={find} method="get" action="#links" role="search" preventScrollReset className={styles.search}>
        <TextField type="search" name="find" label={t('charterRecord.links.find')} help={t('charterRecord.links.findHelp')} required={false} defaultValue={find} />
        <Button type="submit" icon={Search} size="small">
          {t('charterRecord.links.search')}
        </Button>
      </Form>
      {find !== '' && offers.length === 0 && <p className={styles.quiet}>{t('charterRecord.links.notFound')}</p>}
      {offers.length > 0 && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="link" />
          <FormStack>
            <RadioGroup
              name="otherCharterId"
              label={t('charterRecord.links.found')}
              options={offers.map(({ charterId, code, name }) => ({ value: charterId, label: `${code} ${localize(name)}` }))}
              defaultValue={offers[0]!.charterId}
            />
            <Select
              name="kind"
              label={t('charterRecord.links.kind')}
              options={linkKinds.map((kind) => ({ value: kind, label: t(`charterRecord.links.kinds.${kind}`) }))}
            />
            {error && <FieldError id="link-error">{t(error, refusal!.params)}</FieldError>}
            <ButtonRow>
              <Button type="submit" icon={Link2}>
                {t('charterRecord.links.add')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      )}
    </div>
  );
}
