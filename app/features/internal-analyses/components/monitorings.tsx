import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, DateField, FormScope, FormStack, TextArea } from '#app/ui/index.ts';
import type { Monitoring, ProcedurePageData } from '../procedure-page.server.ts';
import styles from './analysis.module.css';

/** Regular looks at how the plan is carried out: the days are made from the plan. */
export function Monitorings({ data }: { data: ProcedurePageData }) {
  const { t } = useTranslation();
  if (data.monitorings.length === 0) return <p className={styles.quiet}>{t('internalAnalyses.monitorings.none')}</p>;
  return (
    <ol className={styles.list} data-list="plain">
      {data.monitorings.map((monitoring) => (
        <li key={`${monitoring.id} ${monitoring.version}`}>
          <MonitoringItem monitoring={monitoring} isWritable={data.mayWrite && data.header.state === 'signed'} />
        </li>
      ))}
    </ol>
  );
}

function MonitoringItem({ monitoring, isWritable }: { monitoring: Monitoring; isWritable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, refusal, errorOf } = useFormRefusal(`monitoring-${monitoring.id}`);
  return (
    <>
      <p>
        {t('internalAnalyses.monitorings.due', { on: format.date(monitoring.dueOn) })}{' '}
        {monitoring.doneOn && <span className={styles.quiet}>{t('internalAnalyses.monitorings.done', { on: format.date(monitoring.doneOn), name: monitoring.doneByName })}</span>}
      </p>
      {monitoring.doneOn && <p className={styles.words}>{monitoring.findings}</p>}
      {isWritable && (
        <details className={styles.more} data-print="no" open={refusal !== null}>
          <summary>{t(monitoring.doneOn ? 'internalAnalyses.monitorings.edit' : 'internalAnalyses.monitorings.record')}</summary>
          <FormScope name={monitoring.id}>
            <Form method="post" action={action} noValidate preventScrollReset>
              <input type="hidden" name="intent" value="saveMonitoring" />
              <input type="hidden" name="monitoringId" value={monitoring.id} />
              <input type="hidden" name="version" value={monitoring.version} />
              <input type="hidden" name="step" value="monitoring" />
              <FormStack>
                {refusal && Object.keys(refusal.fieldErrors).length === 0 && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
                <DateField name="doneOn" label={t('internalAnalyses.monitorings.doneOn')} defaultValue={monitoring.doneOn ?? ''} error={errorOf('doneOn')} />
                <TextArea name="findings" label={t('internalAnalyses.monitorings.findings')} defaultValue={monitoring.findings} rows={4} error={errorOf('findings')} />
                <ButtonRow><Button type="submit">{t('internalAnalyses.actions.save')}</Button></ButtonRow>
              </FormStack>
            </Form>
          </FormScope>
        </details>
      )}
    </>
  );
}
