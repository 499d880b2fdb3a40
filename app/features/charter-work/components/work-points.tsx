import { Form } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Card, DateField, EmptyState, FormScope, FormStack, TextArea } from '#app/ui/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import { PointBadge } from './point-badge.tsx';
import { useFieldSentence } from './refusal-summary.tsx';
import styles from './charter-work.module.css';

type PointsProps = WorkPageOf<'points'>;

export function WorkPoints({ points, mayRun, today }: PointsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (points.length === 0) return <EmptyState title={t('charterWork.points.empty')} />;
  return (
    <ul data-list="plain" className={styles.points}>
      {points.map((point) => (
        <li key={point.id} id={`point-${point.id}`}>
          <Card>
            <h2 className={styles.pointName}>{localize(point.name)}</h2>
            <p className={styles.pointFacts}>
              <PointBadge state={point.state} /> {t('charterWork.board.due', { day: format.date(point.dueOn) })}
            </p>
            {point.result && (
              <>
                <p>{t('charterWork.points.reachedOn', { day: format.date(point.result.reachedOn) })}</p>
                <p className={styles.words}>{point.result.note}</p>
                <p className={styles.muted}>
                  {point.result.givenByName} · {format.dateTime(point.result.givenAt)}
                </p>
              </>
            )}
            {mayRun && (point.result ? <UndoForm controlPointId={point.id} name={localize(point.name)} /> : <ReachForm controlPointId={point.id} today={today} />)}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function ReachForm({ controlPointId, today }: { controlPointId: string; today: string }) {
  const { t } = useTranslation();
  const sentenceAt = useFieldSentence();
  return (
    <FormScope name={controlPointId}>
      <details className={styles.formDetails}>
        <summary>{t('charterWork.points.reach')}</summary>
        <Form method="post" noValidate preventScrollReset>
          <input type="hidden" name="intent" value="reachPoint" />
          <input type="hidden" name="controlPointId" value={controlPointId} />
          <FormStack>
            <DateField name="reachedOn" label={t('charterWork.points.reachedOnLabel')} defaultValue={today} max={today} error={sentenceAt('reachedOn')} />
            <TextArea name="note" label={t('charterWork.points.note')} help={t('charterWork.points.noteHelp')} rows={3} error={sentenceAt('note')} />
            <ButtonRow>
              <Button type="submit" tone="primary">
                {t('charterWork.points.save')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}

function UndoForm({ controlPointId, name }: { controlPointId: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="undoPoint" />
      <input type="hidden" name="controlPointId" value={controlPointId} />
      <Button type="submit" size="small" aria-label={`${t('charterWork.points.undo')}: ${name}`}>
        {t('charterWork.points.undo')}
      </Button>
    </Form>
  );
}
