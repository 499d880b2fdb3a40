import { Link, useSearchParams } from '@remix-run/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Icon, ReportedVerifiedBar, Row, RowHeader, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { RegisterGroup } from '../register.queries.server.ts';
import type { Grouping } from '../register.search.ts';
import { registerAddress } from './register-address.ts';
import styles from './register.module.css';

type RegisterGroupsProps = { groups: readonly RegisterGroup[]; grouping: Grouping; open: string | null; children: ReactNode };

/** Groups with their counts; the rows of the opened one stand below. */
export function RegisterGroups({ groups, grouping, open, children }: RegisterGroupsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [search] = useSearchParams();
  const nameOf = ({ key, name }: RegisterGroup): string => {
    if (grouping === 'state') return t(`riskRegister.states.${key}`);
    if (grouping === 'owner' && key === '') return t('riskRegister.list.withoutAccount');
    return name === null ? key : typeof name === 'string' ? name : localize(name);
  };
  const opened = open === null ? undefined : groups.find(({ key }) => (key || 'none') === open);
  return (
    <>
      <Table caption={t('riskRegister.list.groupsBy', { grouping: t(`riskRegister.columns.${grouping}`) })}>
        <TableHead>
          <ColumnHeader>{t(`riskRegister.columns.${grouping}`)}</ColumnHeader>
          <ColumnHeader figure>{t('riskRegister.list.all')}</ColumnHeader>
          <ColumnHeader figure>{t('riskRegister.states.open')}</ColumnHeader>
          <ColumnHeader figure>{t('riskRegister.list.overdue')}</ColumnHeader>
          <ColumnHeader figure>{t('riskRegister.list.reported')}</ColumnHeader>
          <ColumnHeader figure>{t('riskRegister.list.verified')}</ColumnHeader>
          <ColumnHeader>{t('riskRegister.list.reportedVerified')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {groups.map((group) => {
            const isOpen = group === opened;
            return (
              <Row key={group.key} selected={isOpen}>
                <RowHeader>
                  <Link
                    to={`${registerAddress(search, { open: isOpen ? null : group.key || 'none' })}${isOpen ? '' : '#rows'}`}
                    preventScrollReset
                    aria-expanded={isOpen}
                    className={styles.groupLink}
                  >
                    <Icon icon={isOpen ? ChevronDown : ChevronRight} size={14} /> {nameOf(group)}
                  </Link>
                </RowHeader>
                <Cell figure primary label={t('riskRegister.list.all')}>{format.number(group.all)}</Cell>
                <Cell figure primary label={t('riskRegister.states.open')}>{format.number(group.open)}</Cell>
                <Cell figure label={t('riskRegister.list.overdue')}>{format.number(group.overdue)}</Cell>
                <Cell figure label={t('riskRegister.list.reported')}>{format.number(group.reported)}</Cell>
                <Cell figure label={t('riskRegister.list.verified')}>{format.number(group.verified)}</Cell>
                <Cell><ReportedVerifiedBar label={nameOf(group)} reported={group.reported} verified={group.verified} scaleTo={Math.max(1, group.all)} /></Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
      {opened && (
        <Section id="rows" title={nameOf(opened)}>
          {children}
        </Section>
      )}
    </>
  );
}
