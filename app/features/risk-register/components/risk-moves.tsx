import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Card, DateField, FormScope, FormStack, Section, TextArea } from '#app/ui/index.ts';
import { riskLife, type RiskMovement } from '../risk-life.model.ts';
import type { SpokenObstacle } from '../risk-register.service.server.ts';
import type { RiskPageProps } from './risk-page.tsx';
import styles from './risk.module.css';

/** What the reader may do with the risk now; where something is missing, it is named instead of the button. */
export function RiskMoves({ data }: { data: RiskPageProps }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { movements, rule, risk } = data;
  return (
    <Section title={t('riskRegister.page.life')}>
      <Card>
        {movements.length === 0 && <p className={styles.muted}>{t('riskRegister.page.nothingToDecide')}</p>}
        <div className={styles.moves}>
          {movements.map(({ movement, obstacles }) => <Move key={`${movement} ${risk.version}`} movement={movement} obstacles={obstacles} version={risk.version} />)}
        </div>
        <details>
          <summary className={styles.summary}>{t('riskRegister.page.rule')}</summary>
          <p>{localize(rule.wording)}</p>
        </details>
      </Card>
    </Section>
  );
}

const tones: Partial<Record<RiskMovement, 'primary' | 'danger'>> = { plan: 'primary', reportEliminated: 'primary', verify: 'primary', return: 'danger', withdraw: 'danger' };

function Move({ movement, obstacles, version }: { movement: RiskMovement; obstacles: readonly SpokenObstacle[]; version: number }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, refusal, summary, errorOf } = useFormRefusal(`move-${movement}`);
  const { conditions } = riskLife[movement];
  const words = [
    ...(conditions.includes('reason') ? (['reason'] as const) : []), ...(conditions.includes('remark') ? (['remark'] as const) : []),
    ...(movement === 'reportEliminated' ? (['note'] as const) : []), ...(movement === 'verify' ? (['remark'] as const) : []),
  ];
  if (obstacles.length > 0) {
    return (
      <div>
        <p className={styles.blocked}>{t('riskRegister.page.blocked', { movement: t(`riskRegister.movements.${movement}`) })}</p>
        <ul>{obstacles.map(({ messageKey, params }) => <li key={messageKey}>{t(messageKey, params)}</li>)}</ul>
      </div>
    );
  }
  const isPending = navigation.formData?.get('intent') === 'move' && navigation.formData.get('movement') === movement;
  const form = (
    <Form method="post" action={action} noValidate preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="movement" value={movement} />
      <FormStack>
        {refusal?.code === 'stale' ? <p role="alert">{t('riskRegister.obstacles.stale')}</p> : summary}
        {words.map((name) => (
          <TextArea key={name} name={name} rows={3} maxLength={2000} label={t(`riskRegister.fields.${name}`)} required={name === 'reason' || movement === 'return'} error={errorOf(name)} />
        ))}
        {conditions.includes('expiry') && <DateField name="expiresOn" label={t('riskRegister.fields.expiresOn')} error={errorOf('expiresOn')} />}
        <ButtonRow>
          <Button type="submit" tone={tones[movement] ?? 'secondary'} pending={isPending}>{t(`riskRegister.movements.${movement}`)}</Button>
        </ButtonRow>
      </FormStack>
    </Form>
  );
  if (words.length === 0) return form;
  return (
    <FormScope name={movement}>
      <details open={refusal !== null || undefined}>
        <summary className={styles.summary}>{t(`riskRegister.movements.${movement}`)}…</summary>
        {form}
      </details>
    </FormScope>
  );
}
