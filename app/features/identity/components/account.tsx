import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, DensitySwitch, FormStack, LinkButton, Page, PageHeader, Row, RowHeader, Section, StateBadge, Table,
  TableBody, TableHead, TextField, type Density,
} from '#app/ui/index.ts';
import { deviceName } from '../device-name.model.ts';
import { passwordLength } from '../identity.schema.ts';
import type { OpenSession } from '../identity.service.server.ts';

type AccountProps = { name: string; email: string; sessions: readonly OpenSession[]; limits: { idleHours: number; days: number }; density: Density };

export function Account({ name, email, sessions, limits, density }: AccountProps) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={name} facts={[{ label: t('identity.email'), value: email }]} />
      <Section title={t('identity.account.density')} about={t('identity.account.densityAbout')}>
        <DensitySwitch action="/preferences" current={density} />
      </Section>
      <Section
        title={t('identity.account.secondStep')}
        about={t('identity.account.secondStepAbout')}
      >
        <LinkButton to="/account/security">{t('identity.security.title')}</LinkButton>
      </Section>
      <Sessions sessions={sessions} limits={limits} />
      <ChangePassword />
    </Page>
  );
}

function Sessions({ sessions, limits }: Pick<AccountProps, 'sessions' | 'limits'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section
      title={t('identity.account.sessions')}
      about={`${t('identity.account.sessionsAbout')} ${t('identity.account.limits', { idle: limits.idleHours, count: limits.days })}`}
      aside={
        <Form method="post" reloadDocument>
          <Button type="submit" name="intent" value="endAllSessions" tone="danger" size="small">
            {t('identity.account.endAll')}
          </Button>
        </Form>
      }
    >
      <Table caption={t('identity.account.sessions')}>
        <TableHead>
          <ColumnHeader>{t('identity.account.device')}</ColumnHeader>
          <ColumnHeader>{t('identity.account.started')}</ColumnHeader>
          <ColumnHeader>{t('identity.account.lastSeen')}</ColumnHeader>
          <ColumnHeader hidden>{t('identity.account.end')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <Row key={session.key}>
              <RowHeader>{session.userAgent ? <span title={session.userAgent}>{deviceName(session.userAgent)}</span> : t('identity.account.unknownDevice')}</RowHeader>
              <Cell label={t('identity.account.started')} primary>
                {format.dateTime(session.startedAt)}
              </Cell>
              <Cell label={t('identity.account.lastSeen')}>{format.dateTime(session.lastSeenAt)}</Cell>
              <Cell actions primary>
                {session.isCurrent ? (
                  <StateBadge tone="info">{t('identity.account.thisDevice')}</StateBadge>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="sessionKey" value={session.key} />
                    <Button type="submit" name="intent" value="endSession" size="small">
                      {t('identity.account.end')}
                    </Button>
                  </Form>
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function ChangePassword() {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Section title={t('identity.account.changePassword')}>
      <Form method="post" reloadDocument>
        <FormStack>
          {summary}
          <TextField name="current" label={t('identity.account.currentPassword')} type="password" autoComplete="current-password" error={errorOf('current')} />
          <TextField
            name="password"
            label={t('identity.account.newPassword')}
            type="password"
            autoComplete="new-password"
            help={t('identity.passwordHelp', { count: passwordLength.minimum })}
            error={errorOf('password')}
          />
          <Button type="submit" name="intent" value="changePassword">
            {t('identity.account.changePassword')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}
