import { useTranslation } from '#app/platform/i18n/index.ts';
import { Tabs } from '#app/ui/index.ts';
import { registerCodes, registers } from '../registers.model.ts';

/** The registers that the reader's scope may open, side by side at the head of each of them. */
export function CoordinatorRegisterTabs({ isNational }: { isNational: boolean }) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('coordinatorRegisters.title')}
      tabs={[
        { to: '/registers', end: true, label: t('coordinatorRegisters.overview') },
        ...registerCodes.filter((code) => isNational || registers[code].audience === 'concerned').map((code) => ({ to: `/registers/${code}`, label: t(`coordinatorRegisters.names.${code}`) })),
        { to: '/recommendations', label: t('recommendations.title') },
      ]}
    />
  );
}
