import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Row, RowHeader, Section, Table, TableBody, TableFoot, TableHead } from '#app/ui/index.ts';
import type { CharterMember, Names } from '../charter-page.queries.server.ts';
import { untranslated, type CharterContent } from '../charters.model.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { LocalText } from './local-text.tsx';
import { TaskTable } from './task-table.tsx';
import { TeamList } from './team.tsx';
import styles from './charter-content.module.css';

type CharterContentViewProps = {
  content: CharterContent;
  names: Names;
  /** Who holds which duty now; people are no part of the content itself. */
  members?: readonly CharterMember[];
  isPartial?: boolean;
  /** Address of an indicator's progress, where there is one for the reader. */
  progressOf?: (indicatorId: string) => string;
};

/** A charter's content as a document, in the order of a passport; the same for what is being written and for an approved version. */
export function CharterContentView({ content, names, members, isPartial = false, progressOf }: CharterContentViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Untranslated content={content} />
      <Section title={t('charters.sections.grounds')} id="grounds">
        <Grounds codes={content.grounds} names={names} />
      </Section>
      <Section title={t('charters.fields.goal')} id="goal">
        {content.goal.kk ? (
          <p className={styles.goal}>
            <LocalText text={content.goal} />
          </p>
        ) : (
          <p className={styles.quiet}>{t('charters.document.noGoal')}</p>
        )}
      </Section>
      <Section title={t('charters.document.periodAndPeople')} id="team">
        <p>{format.dateRange(content.startsOn, content.endsOn)}</p>
        {members && <TeamList members={members} />}
      </Section>
      <Section title={t('charters.sections.indicators')} id="indicators">
        {content.indicators.length === 0 ? (
          <p className={styles.quiet}>{t('charters.document.noIndicators')}</p>
        ) : (
          <IndicatorTable content={content} names={names} progressOf={progressOf} />
        )}
      </Section>
      <Section title={t('charters.sections.tasks')} id="tasks">
        {content.tasks.length === 0 ? <p className={styles.quiet}>{t('charters.document.noTasks')}</p> : <TaskTable content={content} names={names} />}
      </Section>
      <ControlPoints content={content} />
      <Resources content={content} />
      <Risks content={content} />
      <Stakeholders content={content} />
      <Section title={t('charters.sections.organisations')} id="organisations" about={isPartial ? t('charters.document.partial') : undefined}>
        <Organisations content={content} names={names} />
      </Section>
    </>
  );
}

/** Which texts are shown in Kazakh to readers of another language. */
function Untranslated({ content }: { content: CharterContent }) {
  const { t } = useTranslation();
  const lacking = (['ru', 'en'] as const).map((language) => ({ language, parts: untranslated(content, language) })).filter(({ parts }) => parts.length > 0);
  if (lacking.length === 0) return null;
  return (
    <ul className={styles.untranslated} data-list="plain">
      {lacking.map(({ language, parts }) => (
        <li key={language}>
          {t('charters.document.untranslated', {
            language: t(`charters.languages.${language}`),
            parts: parts.map(({ section, count }) => `${t(`charters.sections.${section}`)} (${count})`).join(', '),
          })}
        </li>
      ))}
    </ul>
  );
}

function Grounds({ codes, names }: { codes: readonly string[]; names: Names }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  if (codes.length === 0) return <p className={styles.quiet}>{t('charters.document.noGrounds')}</p>;
  return (
    <ol className={styles.grounds}>
      {codes.map((code) => {
        const ground = names.grounds[code];
        return (
          <li key={code}>
            {ground ? localize(ground.title) : code}
            {ground && (
              <span className={styles.region}>
                {t(`charters.groundKinds.${ground.kind}`)} · {ground.reference}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type PartProps = { content: CharterContent };

function ControlPoints({ content: { controlPoints } }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('charters.sections.controlPoints');
  return (
    <Section title={title} id="controlPoints">
      {controlPoints.length === 0 ? (
        <p className={styles.quiet}>{t('charters.document.noControlPoints')}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <ColumnHeader>{t('charters.fields.dueOn')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.name')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {controlPoints.map(({ id, name, dueOn }) => (
              <Row key={id}>
                <RowHeader>{format.date(dueOn)}</RowHeader>
                <Cell primary wide>
                  <LocalText text={name} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Resources({ content: { resources } }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('charters.sections.resources');
  const tenge = resources.reduce((sum, { plannedTenge }) => sum + (plannedTenge ?? 0), 0);
  const people = resources.reduce((sum, { plannedPeople }) => sum + (plannedPeople ?? 0), 0);
  const amount = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <Section title={title} id="resources">
      {resources.length === 0 ? (
        <p className={styles.quiet}>{t('charters.document.noResources')}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <ColumnHeader>{t('charters.fields.name')}</ColumnHeader>
            <ColumnHeader figure unit={t('charters.fields.tenge')}>
              {t('charters.resourceKinds.money')}
            </ColumnHeader>
            <ColumnHeader figure>{t('charters.resourceKinds.people')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {resources.map(({ id, name, plannedTenge, plannedPeople }) => (
              <Row key={id}>
                <RowHeader>
                  <LocalText text={name} />
                </RowHeader>
                <Cell primary figure label={t('charters.resourceKinds.money')}>
                  {amount(plannedTenge)}
                </Cell>
                <Cell primary figure label={t('charters.resourceKinds.people')}>
                  {amount(plannedPeople)}
                </Cell>
              </Row>
            ))}
          </TableBody>
          <TableFoot>
            <Row>
              <RowHeader>{t('charters.document.total')}</RowHeader>
              <Cell primary figure label={t('charters.resourceKinds.money')}>
                {amount(tenge)}
              </Cell>
              <Cell primary figure label={t('charters.resourceKinds.people')}>
                {amount(people)}
              </Cell>
            </Row>
          </TableFoot>
        </Table>
      )}
    </Section>
  );
}

function Risks({ content: { risks } }: PartProps) {
  const { t } = useTranslation();
  const title = t('charters.sections.risks');
  return (
    <Section title={title} id="risks">
      {risks.length === 0 ? (
        <p className={styles.quiet}>{t('charters.document.noRisks')}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <ColumnHeader>{t('charters.fields.risk')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.likelihood')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.impact')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.response')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {risks.map(({ id, name, likelihood, impact, response }) => (
              <Row key={id}>
                <RowHeader>
                  <LocalText text={name} />
                </RowHeader>
                <Cell primary label={t('charters.fields.likelihood')}>
                  {t(`charters.degrees.${likelihood}`)}
                </Cell>
                <Cell primary label={t('charters.fields.impact')}>
                  {t(`charters.degrees.${impact}`)}
                </Cell>
                <Cell wide label={t('charters.fields.response')}>
                  <LocalText text={response} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Stakeholders({ content: { stakeholders } }: PartProps) {
  const { t } = useTranslation();
  const title = t('charters.sections.stakeholders');
  return (
    <Section title={title} id="stakeholders">
      {stakeholders.length === 0 ? (
        <p className={styles.quiet}>{t('charters.document.noStakeholders')}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <ColumnHeader>{t('charters.fields.stakeholder')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.interest')}</ColumnHeader>
            <ColumnHeader>{t('charters.fields.influence')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {stakeholders.map(({ id, name, interest, influence }) => (
              <Row key={id}>
                <RowHeader>
                  <LocalText text={name} />
                </RowHeader>
                <Cell wide label={t('charters.fields.interest')}>
                  <LocalText text={interest} />
                </Cell>
                <Cell primary label={t('charters.fields.influence')}>
                  {t(`charters.degrees.${influence}`)}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

const shownAtOnce = 12;

function Organisations({ content, names }: { content: CharterContent; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const known = Object.entries(names.organisations)
    .filter(([id]) => content.organisations.some(({ organisationId }) => organisationId === id))
    .map(([id, organisation]) => ({ id, ...organisation }));
  const unknown = content.organisations.length - known.length;
  const list = (organisations: typeof known) => (
    <ul className={styles.organisations} data-list="plain">
      {organisations.map(({ id, name, regionName }) => (
        <li key={id}>
          {localize(name)}
          {regionName && <span className={styles.region}>{localize(regionName)}</span>}
        </li>
      ))}
    </ul>
  );
  if (content.organisations.length === 0) return <p className={styles.quiet}>{t('charters.document.noOrganisations')}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('charters.document.organisationCount', { count: content.organisations.length })}</p>
      {list(known.slice(0, shownAtOnce))}
      {known.length > shownAtOnce && (
        <details className={styles.more}>
          <summary>{t('charters.document.moreOrganisations', { shown: format.number(known.length - shownAtOnce) })}</summary>
          {list(known.slice(shownAtOnce))}
        </details>
      )}
      {unknown > 0 && <p className={styles.quiet}>{t('charters.document.hiddenOrganisations', { count: unknown })}</p>}
    </div>
  );
}
