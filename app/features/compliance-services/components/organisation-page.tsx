import { useSearchParams } from '@remix-run/react';
import { CircleCheck, CircleX } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Cell, ColumnHeader, EmptyState, FactsLine, Icon, LinkButton, Page, PageHeader, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import { completenessOn, establishedSince, isInForce, markersOf, stateOn, type Marker } from '../compliance.model.ts';
import type { ComplianceWords, OrganisationRecord, ServiceState } from '../compliance.queries.server.ts';
import { CertificateBadge, ComplianceTabs, CoreRule, ServiceBadge, usePlace } from './compliance-words.tsx';
import { CertificateForm, DocumentForm, RemoveForm, ServiceForm, type Choices } from './organisation-forms.tsx';
import { Revisions } from './revisions.tsx';
import styles from './compliance.module.css';

type OrganisationPageProps = OrganisationRecord & {
  words: ComplianceWords; choices: Choices; core: readonly string[]; today: string; mayWrite: boolean; isOwnOnly: boolean; newId: string; uploadLimit: string;
};

/** One organisation: its compliance service, documents and certificates as they are, and how they came to be. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { header, services, documents, core, words, today, mayWrite, isOwnOnly, revisions } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const placeOf = usePlace();
  const current = stateOn(services, today);
  const since = establishedSince(services, today);
  const completeness = completenessOn(documents, { validFrom: '', documentCodes: [...core] }, today);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('complianceServices.title'), to: '/compliance-services' }, { label: localize(header.name) }]} />
      <PageHeader
        title={localize(header.name)}
        state={<ServiceBadge isEstablished={current?.isEstablished ?? null} />}
        kicker={placeOf(header)}
        facts={[
          ...(header.bin ? [{ label: t('complianceServices.bin'), value: header.bin }] : []),
          ...(since ? [{ label: t('complianceServices.establishedSince'), value: format.date(since) }] : []),
          { label: t('complianceServices.columns.documents'), value: t('complianceServices.ofAll', { met: completeness.present.length, all: core.length }) },
        ]}
      />
      {isOwnOnly && <ComplianceTabs mayWrite={mayWrite} />}
      {!header.isPlaced && <Banner>{t('complianceServices.errors.moved')}</Banner>}
      <CurrentService {...props} current={current} />
      <Documents {...props} missing={completeness.missing} />
      <Certificates {...props} />
      <ServiceHistory {...props} />
      <Revisions revisions={revisions} words={words} />
    </Page>
  );
}

const nameIn = (entries: readonly { code: string; name: { kk: string; ru: string | null; en: string | null } }[], localize: ReturnType<typeof useLocalize>) => (code: string | null) => {
  const found = entries.find((entry) => entry.code === code);
  return found ? localize(found.name) : (code ?? '–');
};

function CurrentService({ current, words, people, choices, mayWrite, newId, today, services }: OrganisationPageProps & { current: ServiceState | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const markers = current?.isEstablished ? markersOf(current, new Set(words.bodies.filter(({ isIndependent }) => isIndependent).map(({ code }) => code))) : [];
  const decision = current ? [current.decisionBody, current.decisionNumber && `№ ${current.decisionNumber}`, current.decisionOn && format.date(current.decisionOn)].filter(Boolean).join(', ') : '';
  const account = people.find(({ id }) => id === current?.officerPersonId);
  return (
    <Section title={t('complianceServices.service.title')} about={t('complianceServices.service.about')}>
      {current === null ? (
        <EmptyState title={t('complianceServices.service.none')}><p>{t('complianceServices.service.noneAbout')}</p></EmptyState>
      ) : (
        <>
          <FactsLine
            facts={[
              { label: t('complianceServices.fields.effectiveOn'), value: format.date(current.effectiveOn) },
              ...(decision ? [{ label: t('complianceServices.fields.decision'), value: decision }] : []),
              ...(current.form ? [{ label: t('complianceServices.fields.form'), value: t(`complianceServices.forms.${current.form}`) }] : []),
              ...(current.staffCount === null ? [] : [{ label: t('complianceServices.fields.staffCount'), value: format.number(current.staffCount) }]),
              ...(current.officerName ? [{ label: t('complianceServices.columns.officer'), value: `${current.officerName}${current.officerPosition ? `, ${current.officerPosition}` : ''}` }] : []),
              ...(current.officerPhone ? [{ label: t('complianceServices.columns.phone'), value: <a href={`tel:${current.officerPhone.replace(/[^\d+]/g, '')}`}>{current.officerPhone}</a> }] : []),
              ...(current.officerEmail ? [{ label: t('complianceServices.fields.officerEmail'), value: <a href={`mailto:${current.officerEmail}`}>{current.officerEmail}</a> }] : []),
              ...(account ? [{ label: t('complianceServices.fields.officerPersonId'), value: account.name }] : []),
            ]}
          />
          {!current.isEstablished && <p className={styles.words}>{current.reason}</p>}
        </>
      )}
      {markers.length > 0 && (
        <>
          <h3>{t('complianceServices.markers.title', { met: markers.filter(({ isMet }) => isMet).length, all: markers.length })}</h3>
          <ul className={styles.markers} data-list="plain">
            {markers.map((marker) => <MarkerItem key={marker.code} marker={marker} bodyName={nameIn(words.bodies, localize)} />)}
          </ul>
        </>
      )}
      {mayWrite && <ServiceForm key={`new ${newId}`} name="newService" summary={t('complianceServices.service.add')} id={newId} state={null} template={current} choices={choices} people={people} today={today} isOpen={services.length === 0} />}
      {mayWrite && current && (
        <ServiceForm key={`${current.id} ${current.version}`} name="service" summary={t('complianceServices.service.correct')} id={current.id} state={current} template={current} choices={choices} people={people} today={today} />
      )}
    </Section>
  );
}

function MarkerItem({ marker, bodyName }: { marker: Marker; bodyName: (code: string | null) => string }) {
  const { t } = useTranslation();
  return (
    <li className={styles.marker}>
      <Icon icon={marker.isMet ? CircleCheck : CircleX} />
      <div>
        <p>
          {t(`complianceServices.markers.names.${marker.code}`)}: <strong>{t(marker.isMet ? 'complianceServices.markers.met' : 'complianceServices.markers.notMet')}</strong>
        </p>
        <p className={styles.quiet}>{t(`complianceServices.markers.reasons.${marker.reason}`, { body: bodyName(marker.body) })}</p>
      </div>
    </li>
  );
}

/** The record whose form is open: named by the address, or by the form that was refused. */
function useEdited<Entry extends { id: string }>(records: readonly Entry[]): Entry | undefined {
  const [search] = useSearchParams();
  const id = search.get('edit') ?? search.get('form')?.replace(/^(document|certificate)-/, '');
  return records.find((record) => record.id === id);
}

function EditLink({ id }: { id: string }) {
  const { t } = useTranslation();
  return <LinkButton to={`?edit=${id}#form-${id}`} tone="quiet" size="small">{t('complianceServices.correct')}</LinkButton>;
}

function Documents({ documents, core, missing, words, choices, mayWrite, newId, today, uploadLimit }: OrganisationPageProps & { missing: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameOf = nameIn(words.documents, localize);
  const edited = useEdited(mayWrite ? documents : []);
  return (
    <Section title={t('complianceServices.documents.title')}>
      <CoreRule core={core} documents={words.documents} />
      {missing.length > 0 ? (
        <Banner tone="attention" about={missing.map((code) => `${code} ${nameOf(code)}`).join('; ')}>{t('complianceServices.documents.missing', { count: missing.length })}</Banner>
      ) : (
        core.length > 0 && <Banner>{t('complianceServices.documents.complete')}</Banner>
      )}
      {documents.length === 0 ? (
        <EmptyState title={t('complianceServices.documents.none')}><p>{t('complianceServices.documents.noneAbout')}</p></EmptyState>
      ) : (
        <Table caption={t('complianceServices.documents.title')}>
          <TableHead>
            <ColumnHeader>{t('complianceServices.fields.documentCode')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.state')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.number')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.adoptedOn')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.endedOn')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.proof')}</ColumnHeader>
            {mayWrite && <ColumnHeader>{t('complianceServices.fields.act')}</ColumnHeader>}
          </TableHead>
          <TableBody>
            {documents.map((document) => (
              <Row key={document.id}>
                <RowHeader>
                  {document.documentCode} {nameOf(document.documentCode)} {core.includes(document.documentCode) && <span className={styles.quiet}>{t('complianceServices.documents.ofCore')}</span>}
                </RowHeader>
                <Cell primary label={t('complianceServices.fields.state')}>
                  <StateBadge tone={isInForce(document, today) ? 'info' : 'neutral'}>{t(isInForce(document, today) ? 'complianceServices.documents.inForce' : 'complianceServices.documents.ended')}</StateBadge>
                </Cell>
                <Cell label={t('complianceServices.fields.number')}>{document.number || '–'}</Cell>
                <Cell primary label={t('complianceServices.fields.adoptedOn')}>{format.date(document.adoptedOn)}</Cell>
                <Cell label={t('complianceServices.fields.endedOn')}>{format.date(document.endedOn)}</Cell>
                <Cell label={t('complianceServices.fields.proof')}><Proof url={document.url} fileId={document.fileId} fileName={document.fileName} /></Cell>
                {mayWrite && (
                  <Cell primary wide actions label={t('complianceServices.fields.act')}>
                    <EditLink id={document.id} />
                    <RemoveForm subject="document" id={document.id} version={document.version} />
                  </Cell>
                )}
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {edited && (
        <DocumentForm
          key={`${edited.id} ${edited.version}`} name={`document-${edited.id}`} summary={t('complianceServices.correcting', { name: `${nameOf(edited.documentCode)}${edited.number ? ` № ${edited.number}` : ''}` })} id={edited.id}
          document={edited} choices={choices} today={today} uploadLimit={uploadLimit} isOpen
        />
      )}
      {mayWrite && <DocumentForm key={newId} name="newDocument" summary={t('complianceServices.documents.add')} id={newId} document={null} choices={choices} today={today} uploadLimit={uploadLimit} />}
    </Section>
  );
}

function Proof({ url, fileId, fileName }: { url: string | null; fileId: string | null; fileName: string | null }) {
  const { t } = useTranslation();
  if (fileId) return <a href={`/files/${fileId}`}>{fileName ?? t('complianceServices.fields.file')}</a>;
  return url ? <a href={url} rel="noreferrer noopener" target="_blank">{t('complianceServices.fields.link')}</a> : <>–</>;
}

function Certificates({ certificates, words, choices, mayWrite, newId, today, uploadLimit }: OrganisationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameOf = nameIn(words.standards, localize);
  const edited = useEdited(mayWrite ? certificates : []);
  return (
    <Section title={t('complianceServices.certificates.title')} about={t('complianceServices.certificates.about')}>
      {certificates.length === 0 ? (
        <EmptyState title={t('complianceServices.certificates.none')}><p>{t('complianceServices.certificates.noneAbout')}</p></EmptyState>
      ) : (
        <Table caption={t('complianceServices.certificates.title')}>
          <TableHead>
            <ColumnHeader>{t('complianceServices.fields.standardCode')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.state')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.number')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.issuedBy')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.validity')}</ColumnHeader>
            <ColumnHeader>{t('complianceServices.fields.proof')}</ColumnHeader>
            {mayWrite && <ColumnHeader>{t('complianceServices.fields.act')}</ColumnHeader>}
          </TableHead>
          <TableBody>
            {certificates.map((certificate) => (
              <Row key={certificate.id}>
                <RowHeader>{nameOf(certificate.standardCode)}</RowHeader>
                <Cell primary label={t('complianceServices.fields.state')}>
                  <CertificateBadge certificate={certificate} day={today} />{' '}
                  {certificate.withdrawnOn && <span className={styles.quiet}>{format.date(certificate.withdrawnOn)}: {certificate.withdrawnReason}</span>}
                </Cell>
                <Cell label={t('complianceServices.fields.number')}>{certificate.number}</Cell>
                <Cell label={t('complianceServices.fields.issuedBy')}>
                  {certificate.issuedBy} <span className={styles.quiet}>{certificate.accreditation}</span>
                </Cell>
                <Cell primary wide label={t('complianceServices.fields.validity')}>{format.dateRange(certificate.issuedOn, certificate.validUntil)}</Cell>
                <Cell label={t('complianceServices.fields.proof')}><Proof url={null} fileId={certificate.fileId} fileName={certificate.fileName} /></Cell>
                {mayWrite && (
                  <Cell primary wide actions label={t('complianceServices.fields.act')}>
                    <EditLink id={certificate.id} />
                    <RemoveForm subject="certificate" id={certificate.id} version={certificate.version} />
                  </Cell>
                )}
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {edited && (
        <CertificateForm
          key={`${edited.id} ${edited.version}`} name={`certificate-${edited.id}`} summary={t('complianceServices.correcting', { name: `${nameOf(edited.standardCode)}${edited.number ? ` № ${edited.number}` : ''}` })} id={edited.id}
          certificate={edited} choices={choices} today={today} uploadLimit={uploadLimit} isOpen
        />
      )}
      {mayWrite && <CertificateForm key={newId} name="newCertificate" summary={t('complianceServices.certificates.add')} id={newId} certificate={null} choices={choices} today={today} uploadLimit={uploadLimit} />}
    </Section>
  );
}

function ServiceHistory({ services, words, mayWrite }: OrganisationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameOf = nameIn(words.bodies, localize);
  if (services.length === 0) return null;
  return (
    <Section title={t('complianceServices.history.title')} about={t('complianceServices.history.about')}>
      <Table caption={t('complianceServices.history.title')}>
        <TableHead>
          <ColumnHeader>{t('complianceServices.history.period')}</ColumnHeader>
          <ColumnHeader>{t('complianceServices.columns.service')}</ColumnHeader>
          <ColumnHeader>{t('complianceServices.columns.officer')}</ColumnHeader>
          <ColumnHeader>{t('complianceServices.fields.appointedBy')}</ColumnHeader>
          <ColumnHeader>{t('complianceServices.history.entered')}</ColumnHeader>
          {mayWrite && <ColumnHeader>{t('complianceServices.fields.act')}</ColumnHeader>}
        </TableHead>
        <TableBody>
          {services.map((state) => (
            <Row key={state.id}>
              <RowHeader>{format.date(state.effectiveOn)} – {state.endedOn ? format.date(state.endedOn) : t('complianceServices.history.now')}</RowHeader>
              <Cell primary label={t('complianceServices.columns.service')}>
                <ServiceBadge isEstablished={state.isEstablished} /> <span className={styles.quiet}>{state.form ? t(`complianceServices.forms.${state.form}`) : state.reason}</span>
              </Cell>
              <Cell label={t('complianceServices.columns.officer')}>{state.officerName || '–'}</Cell>
              <Cell label={t('complianceServices.fields.appointedBy')}>{nameOf(state.appointedBy)}</Cell>
              <Cell label={t('complianceServices.history.entered')}>{state.authorName}, {format.dateTime(state.updatedAt)}</Cell>
              {mayWrite && <Cell actions label={t('complianceServices.fields.act')}><RemoveForm subject="service" id={state.id} version={state.version} /></Cell>}
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
