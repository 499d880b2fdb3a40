import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, CardItem, CardList, Checkbox, FieldRow, FormScope, FormStack, Section, Select, TextField } from '#app/ui/index.ts';
import { escalationLevels } from '../escalations.model.ts';
import type { EscalationRule } from '../escalations.queries.server.ts';

/** When the system escalates by itself. The coordinator's settings, readable by everybody. */
export function EscalationRules({ rules, mayEdit }: { rules: readonly EscalationRule[]; mayEdit: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Section title={t('escalations.rules.title')} about={t('escalations.rules.about')} id="rules">
      <CardList>
        {rules.map((rule) => (
          <CardItem key={rule.code}>
            <strong>{localize(rule.name)}</strong>
            {mayEdit ? (
              <RuleForm rule={rule} />
            ) : (
              <p>
                {rule.isActive
                  ? t('escalations.rules.sentence', { after: rule.afterWorkingDays, answer: rule.answerWithinWorkingDays, level: t(`escalations.levels.${rule.level}`) })
                  : t('escalations.rules.off')}
              </p>
            )}
          </CardItem>
        ))}
      </CardList>
    </Section>
  );
}

function RuleForm({ rule }: { rule: EscalationRule }) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal(`rule-${rule.code}`);
  return (
    <FormScope name={rule.code}>
      <Form method="post" action={action} noValidate preventScrollReset>
        <input type="hidden" name="intent" value="saveRule" />
        <input type="hidden" name="code" value={rule.code} />
        <input type="hidden" name="version" value={rule.version} />
        <FormStack>
          {summary}
          <FieldRow>
            <Select
              name="level" label={t('escalations.level')} defaultValue={rule.level}
              options={escalationLevels.map((value) => ({ value, label: t(`escalations.levels.${value}`) }))}
            />
            <TextField numeric name="afterWorkingDays" label={t('escalations.rules.after')} defaultValue={String(rule.afterWorkingDays)} error={errorOf('afterWorkingDays')} />
            <TextField numeric name="answerWithinWorkingDays" label={t('escalations.rules.answer')} defaultValue={String(rule.answerWithinWorkingDays)} error={errorOf('answerWithinWorkingDays')} />
          </FieldRow>
          <Checkbox name="isActive" value="on" label={t('escalations.rules.active')} defaultChecked={rule.isActive} required={false} />
          <Button type="submit">{t('escalations.rules.save')}</Button>
        </FormStack>
      </Form>
    </FormScope>
  );
}
