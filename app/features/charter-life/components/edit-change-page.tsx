import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import { DraftForm, MaterialSections, type CharterContent, type CharterHeader, type SectionValues, type SubmittedSection } from '#app/features/charters/index.ts';
import type { CharterForm } from '#app/features/charters/index.server.ts';
import { ChangeStateBadge } from './change-state.tsx';
import type { ChangeRequestMark } from '../change-requests.queries.server.ts';
import styles from './charter-life.module.css';

type EditChangePageProps = {
  header: CharterHeader;
  request: ChangeRequestMark & { version: number };
  content: CharterContent;
  values: SectionValues;
  options: CharterForm['options'];
  submitted?: SubmittedSection;
};

/** The proposed content in the very form in which charters are written. The charter itself stays as it is until approval. */
export function EditChangePage({ header, request, content, values, options, submitted }: EditChangePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const page = `/charters/${header.officeId}/${header.charterId}`;
  const title = t('charterLife.changes.number', { number: request.number });
  return (
    <DraftForm version={request.version} values={values} options={options} startsOn={content.startsOn} endsOn={content.endsOn} submitted={submitted}>
      <Page>
        <Breadcrumbs
          items={[
            { label: t('charters.list.title'), to: '/charters' },
            { label: header.code, to: page },
            { label: title, to: `${page}/changes/${request.id}` },
            { label: t('charterLife.changes.edit') },
          ]}
        />
        <PageHeader
          kicker={`${header.code} · ${title}`}
          title={localize(content.name)}
          state={<ChangeStateBadge state={request.state} />}
          action={
            <LinkButton to={`${page}/changes/${request.id}`} tone="primary">
              {t('charterLife.changes.review')}
            </LinkButton>
          }
        />
        <Banner>{t('charterLife.changes.editAbout')}</Banner>
        <div className={styles.column}>
          <MaterialSections />
        </div>
      </Page>
    </DraftForm>
  );
}
