import { PencilLine } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';

/** Published on a day, or a draft that only the coordinator sees. */
export function TemplateState({ publishedAt }: { publishedAt: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return publishedAt === null ? (
    <StateBadge tone="attention" icon={PencilLine}>
      {t('catalogue.draft')}
    </StateBadge>
  ) : (
    <StateBadge tone="info">{t('catalogue.publishedOn', { on: format.date(publishedAt.slice(0, 10)) })}</StateBadge>
  );
}
