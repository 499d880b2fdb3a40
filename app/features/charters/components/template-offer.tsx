import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, LinkButton } from '#app/ui/index.ts';
import { isOver } from '../charter-life.model.ts';
import type { CharterHeader } from '../charter-page.queries.server.ts';

/** Tells the office that its charter's template has a newer version, and where to look at the difference. */
export function TemplateOffer({ header }: { header: CharterHeader }) {
  const { t } = useTranslation();
  if (header.newerTemplateVersion === null || isOver(header.state)) return null;
  return (
    <Banner
      action={
        <LinkButton to={`/charters/${header.officeId}/${header.charterId}/template`} size="small">
          {t('charters.template.look')}
        </LinkButton>
      }
    >
      {t('charters.template.newer', { version: header.newerTemplateVersion })}
    </Banner>
  );
}
