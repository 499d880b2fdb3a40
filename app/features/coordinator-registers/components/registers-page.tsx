import { Form, Link } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, DateField, Page, PageHeader, Section } from '#app/ui/index.ts';
import { registerCodes, registers } from '../registers.model.ts';
import type { RegisterFigures } from '../registers.queries.server.ts';
import { FiguresOf } from './register-figures.tsx';
import { CoordinatorRegisterTabs } from './register-tabs.tsx';
import styles from './registers.module.css';

type RegistersPageProps = { figures: RegisterFigures; on: string; isNational: boolean };

/** All registers that the reader may open, with what each adds up to in the year as of a day. */
export function RegistersPage({ figures, on, isNational }: RegistersPageProps) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('coordinatorRegisters.title')} />
      <CoordinatorRegisterTabs isNational={isNational} />
      <DayForm on={on} />
      <div className={styles.cards}>
        {registerCodes.filter((code) => isNational || registers[code].audience === 'concerned').map((code) => (
          <Section key={code} title={<Link to={`/registers/${code}?on=${on}`}>{t(`coordinatorRegisters.names.${code}`)}</Link>} about={t(`coordinatorRegisters.about.${code}`)}>
            <FiguresOf code={code} figures={figures} on={on} />
          </Section>
        ))}
      </div>
    </Page>
  );
}

/** The day as of which the year's figures are read. */
export function DayForm({ on, kept = {} }: { on: string; kept?: Record<string, string> }) {
  const { t } = useTranslation();
  return (
    <Form method="get" className={styles.filters} data-print="no">
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <DateField key={on} name="on" label={t('coordinatorRegisters.on')} help={t('coordinatorRegisters.onHelp')} defaultValue={on} />
      <Button type="submit">{t('coordinatorRegisters.show')}</Button>
    </Form>
  );
}
