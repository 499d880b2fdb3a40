import { Form, Link, useNavigation } from '@remix-run/react';
import { ExternalLink, FileText } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { createFormat, languageNames, useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, CardItem, CardList, Cell, ColumnHeader, DateField, FieldRow, FormScope, FormStack, Icon, Page, PageHeader, Row, RowHeader, Section, Select,
  Sides, StateBadge, Table, TableBody, TableFoot, TableHead, TextArea, TextField,
} from '#app/ui/index.ts';
import type { EventChoices, EventProof, EventRecord, Named } from '../culture-events.queries.server.ts';
import { eventLife, isEditable, movementsFrom, type EventMovement } from '../event-life.model.ts';
import styles from './culture-events.module.css';
import { AftermathFields, AudienceFields, FurtherFields, KindSelect, PersonsFields, PlaceField, PublicField, TitleField, type EventValues } from './event-fields.tsx';
import { EventStateBadge } from './event-words.tsx';
import { forgetSavedEvent } from './use-kept-form.ts';

export type EventPageProps = { event: EventRecord; choices: EventChoices; evidenceKinds: Named[]; role: Role; personId: string; today: string; newId: string; uploadLimit: string };

/** One event: what it is, who came, what shows it, and its path. */
export function EventPage(props: EventPageProps) {
  const { event, role, personId, today } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  useEffect(() => forgetSavedEvent(personId, event.eventId), [personId, event.eventId]);
  const movements = movementsFrom(event.state, role, event.officeKind);
  const mayEdit = may({ role }, 'culture.write') && isEditable(event.state);
  const lacks = mayEdit
    ? [event.needsParticipants && event.participants.length === 0 && 'participants', event.needsProof && event.proofs.length + event.media.length === 0 && 'proof'].filter((one) => one !== false)
    : [];
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('cultureEvents.list.title'), to: '/culture' }, { label: event.title }]} />
      <PageHeader
        kicker={`${localize(event.officeName)} · ${localize(event.organisationName)}`}
        title={<span lang={event.language}>{event.title}</span>}
        state={<EventStateBadge state={event.state} happensOn={event.happensOn} today={today} />}
        facts={[
          { label: t('cultureEvents.fields.kindCode'), value: localize(event.kindName) },
          { label: t(event.heldOn ? 'cultureEvents.fields.heldOn' : 'cultureEvents.fields.plannedOn'), value: `${format.date(event.happensOn)}${event.startTime ? `, ${event.startTime}` : ''}` },
          ...(event.heldOn && event.heldOn !== event.firstPlannedOn ? [{ label: t('cultureEvents.fields.firstPlannedOn'), value: format.date(event.firstPlannedOn) }] : []),
          { label: t('cultureEvents.fields.isPublic'), value: t(event.isPublic ? 'cultureEvents.yes' : 'cultureEvents.no') },
        ]}
      />
      {event.state === 'returned' && event.reviewRemark && <Banner tone="attention">{t('cultureEvents.record.returnedBy', { name: event.reviewedByName })}: {event.reviewRemark}</Banner>}
      {event.state === 'cancelled' && event.cancelReason && <Banner>{t('cultureEvents.states.cancelled')}: {event.cancelReason}</Banner>}
      {lacks.length > 0 && (
        <Banner tone="attention">{[t('cultureEvents.record.beforeHeld'), ...lacks.map((one) => t(`cultureEvents.record.lacks.${one}`))].join(' ')}</Banner>
      )}
      <Sides>
        <div className={styles.parts}>
          <About event={event} />
          <Participants {...props} />
          <Evidence {...props} mayEdit={mayEdit} />
          <Path event={event} />
        </div>
        <div className={styles.side}>
          {movements.map((movement) => <MoveForm key={`${movement} ${event.version}`} {...props} movement={movement} />)}
          {movements.length === 0 && <p className={styles.quiet}>{t('cultureEvents.record.nothingToDo')}</p>}
        </div>
      </Sides>
      {mayEdit && <EditForm key={event.version} {...props} />}
    </Page>
  );
}

function About({ event }: { event: EventRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const lines: [string, ReactNode][] = [
    ['format', t(`cultureEvents.formats.${event.format}`)],
    ['place', [event.localityName, event.place].filter(Boolean).join(', ')],
    ['region', localize(event.regionName)],
    ['organiser', event.organiser],
    ['speakers', event.speakers],
    ['partner', event.partner],
    ['language', languageNames[event.language]],
    ['result', event.result],
    ['feedback', event.feedbackTenths === null ? '' : t('cultureEvents.record.feedback', { score: format.number(event.feedbackTenths / 10, { decimals: 1 }), count: event.feedbackAnswers ?? 0 })],
    ['charterId', event.charterId && event.charterName ? <Link to={`/charters/${event.officeId}/${event.charterId}`}>{localize(event.charterName)}</Link> : ''],
    ['series', event.seriesId ? <Link to={`/culture/series/${event.officeId}/${event.seriesId}`}>{t('cultureEvents.record.ofSeries')}</Link> : ''],
  ];
  return (
    <Section title={t('cultureEvents.record.about')}>
      <dl className={styles.about}>
        {lines.filter(([, value]) => value !== '').map(([name, value]) => (
          <div key={name}><dt>{t(`cultureEvents.fields.${name}`)}</dt><dd>{value}</dd></div>
        ))}
      </dl>
    </Section>
  );
}

function Participants({ event, choices }: EventPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const nameOf = (code: string) => {
    const audience = choices.audiences.find((one) => one.code === code);
    return audience ? localize(audience.name) : code;
  };
  const trained = event.trainsCivilServants ? (event.participants.find(({ audienceCode }) => audienceCode === 'civilServants')?.persons ?? 0) : 0;
  return (
    <Section title={t('cultureEvents.fields.participants')}>
      {event.participants.length === 0 ? (
        <p className={styles.quiet}>{t('cultureEvents.record.plannedFor', { audiences: event.audienceCodes.map(nameOf).join(', ') })}</p>
      ) : (
        <Table caption={t('cultureEvents.fields.participants')} narrow="table">
          <TableHead>
            <ColumnHeader>{t('cultureEvents.fields.audienceCodes')}</ColumnHeader>
            <ColumnHeader figure>{t('cultureEvents.record.persons')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {event.participants.map(({ audienceCode, persons }) => (
              <Row key={audienceCode}><RowHeader>{nameOf(audienceCode)}</RowHeader><Cell figure>{format.number(persons)}</Cell></Row>
            ))}
          </TableBody>
          <TableFoot>
            <Row><RowHeader>{t('cultureEvents.plan.total')}</RowHeader><Cell figure>{format.number(event.participants.reduce((sum, { persons }) => sum + persons, 0))}</Cell></Row>
          </TableFoot>
        </Table>
      )}
      {trained > 0 && <p className={styles.quiet}>{t('cultureEvents.record.trained', { count: trained, shown: format.number(trained) })}</p>}
    </Section>
  );
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp']);

function Evidence(props: EventPageProps & { mayEdit: boolean }) {
  const { event, mayEdit } = props;
  const { t } = useTranslation();
  const isEmpty = event.proofs.length + event.media.length === 0;
  return (
    <Section title={t('cultureEvents.record.evidence')}>
      {isEmpty && <p className={styles.quiet}>{t('cultureEvents.record.noEvidence')}</p>}
      <ul data-list="plain" className={styles.proofs}>
        {event.proofs.map((proof) => <ProofItem key={proof.id} proof={proof} mayEdit={mayEdit} />)}
        {event.media.map((link) => (
          <li key={link.id} className={styles.proof}>
            <a className={styles.iconLink} href={link.url} target="_blank" rel="noreferrer noopener"><Icon icon={ExternalLink} size={14} /> {link.title || link.url}</a>
            {mayEdit && <Withdraw list="media" id={link.id} name={link.title || link.url} />}
          </li>
        ))}
      </ul>
      {mayEdit && <AttachForms {...props} />}
    </Section>
  );
}

function ProofItem({ proof, mayEdit }: { proof: EventProof; mayEdit: boolean }) {
  const format = useFormat();
  const localize = useLocalize();
  return (
    <li className={styles.proof}>
      {pictures.has(proof.mediaType) && <img src={`/files/${proof.fileId}?preview`} alt={proof.title} loading="lazy" className={styles.picture} />}
      <p className={styles.proofTitle}>
        <a className={styles.iconLink} href={`/files/${proof.fileId}`} download><Icon icon={FileText} size={14} /> {proof.title}</a>
        <StateBadge>{localize(proof.kindName)}</StateBadge>
      </p>
      <p className={styles.quiet}>{proof.authorName} · {format.dateTime(proof.createdAt)}</p>
      {mayEdit && <Withdraw list="proof" id={proof.id} name={proof.title} />}
    </li>
  );
}

function Withdraw({ list, id, name }: { list: 'proof' | 'media'; id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset data-print="no">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="small" tone="quiet" aria-label={`${t('cultureEvents.record.withdraw')}: ${name}`}>{t('cultureEvents.record.withdraw')}</Button>
    </Form>
  );
}

function AttachForms({ event, evidenceKinds, newId, uploadLimit }: EventPageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const file = useFormRefusal('file');
  const link = useFormRefusal('link');
  const key = `${event.proofs.length} ${event.media.length}`;
  return (
    <details open={file.refusal !== null || link.refusal !== null || undefined} data-print="no">
      <summary className={styles.summary}>{t('cultureEvents.record.attach')}</summary>
      <FormScope name="file">
        <Form method="post" action={file.action} encType="multipart/form-data" noValidate preventScrollReset key={`file ${key}`}>
          <FormStack>
            {file.summary}
            <input type="hidden" name="intent" value="attachFile" />
            <input type="hidden" name="id" value={newId} />
            <FieldRow>
              <Select name="evidenceKind" label={t('cultureEvents.fields.evidenceKind')} error={file.errorOf('evidenceKind')} options={evidenceKinds.map(({ code, name }) => ({ value: code, label: localize(name) }))} />
              <TextField name="title" label={t('cultureEvents.fields.proofTitle')} required={false} maxLength={300} error={file.errorOf('title')} />
            </FieldRow>
            <TextField name="file" type="file" label={t('cultureEvents.fields.file')} help={t('cultureEvents.help.file', { limit: uploadLimit })} error={file.errorOf('file')} />
            <ButtonRow><Button type="submit">{t('cultureEvents.record.attachFile')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
      <FormScope name="link">
        <Form method="post" action={link.action} noValidate preventScrollReset key={`link ${key}`}>
          <FormStack>
            {link.summary}
            <input type="hidden" name="intent" value="attachLink" />
            <input type="hidden" name="id" value={newId} />
            <FieldRow>
              <TextField name="url" type="url" inputMode="url" placeholder="https://" label={t('cultureEvents.fields.mediaUrl')} maxLength={2000} error={link.errorOf('url')} />
              <TextField name="title" label={t('cultureEvents.fields.proofTitle')} required={false} maxLength={300} error={link.errorOf('title')} />
            </FieldRow>
            <ButtonRow><Button type="submit">{t('cultureEvents.record.attachLink')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}

function Path({ event }: { event: EventRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('cultureEvents.record.path')}>
      <CardList>
        {event.steps.map((step) => (
          <CardItem key={step.id}>
            <p>{t(`cultureEvents.path.${step.movement}`)}{step.earlierOn && ` · ${t('cultureEvents.path.earlier', { day: format.date(step.earlierOn) })}`}</p>
            {step.note && <p className={styles.words}>{step.note}</p>}
            <p className={styles.quiet}>{step.madeByName}, {t(`identity.roles.${step.madeByRole}`)} · {format.dateTime(step.madeAt)}</p>
          </CardItem>
        ))}
        <CardItem>
          <p>{t(event.isUnplanned ? 'cultureEvents.path.logged' : 'cultureEvents.path.planned', { name: event.authorName })}</p>
          <p className={styles.quiet}>{format.dateTime(event.createdAt)}</p>
        </CardItem>
      </CardList>
    </Section>
  );
}

const quietMovements: readonly EventMovement[] = ['cancel', 'takeBack', 'return', 'move'];

function MoveForm({ event, movement, today }: EventPageProps & { movement: EventMovement }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { action, summary, errorOf } = useFormRefusal(movement);
  const { conditions } = eventLife[movement];
  const asksForNote = conditions.includes('reason') || conditions.includes('remark');
  const isPending = navigation.state !== 'idle' && navigation.formData?.get('movement') === movement;
  const heldOn = event.heldOn ?? (event.plannedOn < today ? event.plannedOn : today);
  return (
    <Card>
      <FormScope name={movement}>
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            <h2 className={styles.movement}>{t(`cultureEvents.movements.${movement}.title`)}</h2>
            {summary}
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="movement" value={movement} />
            <input type="hidden" name="version" value={event.version} />
            {movement === 'hold' && <DateField name="heldOn" label={t('cultureEvents.fields.heldOn')} defaultValue={heldOn} error={errorOf('heldOn')} />}
            {movement === 'move' && <DateField name="movedTo" label={t('cultureEvents.fields.movedTo')} error={errorOf('movedTo')} />}
            {asksForNote && (
              <TextArea name="note" label={t(conditions.includes('remark') ? 'cultureEvents.fields.remark' : 'cultureEvents.fields.reason')} error={errorOf('note')} rows={2} maxLength={2000} />
            )}
            <ButtonRow>
              <Button type="submit" tone={quietMovements.includes(movement) ? 'secondary' : 'primary'} pending={isPending}>{t(`cultureEvents.movements.${movement}.button`)}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </Card>
  );
}

/** What the form of an edit begins with; a score as people of the event's language write it. */
const valuesOf = (event: EventRecord): EventValues => ({
  title: event.title, place: event.place, localityName: event.localityName, organiser: event.organiser, speakers: event.speakers, partner: event.partner, result: event.result,
  startTime: event.startTime ?? '', language: event.language, format: event.format, kindCode: event.kindCode, charterId: event.charterId ?? '', isPublic: event.isPublic,
  feedback: event.feedbackTenths === null ? '' : createFormat(event.language).number(event.feedbackTenths / 10, { decimals: 1 }),
  feedbackAnswers: event.feedbackAnswers === null ? '' : String(event.feedbackAnswers),
  audienceCodes: event.audienceCodes, persons: Object.fromEntries(event.participants.map(({ audienceCode, persons }) => [audienceCode, persons])),
});

function EditForm({ event, choices }: EventPageProps) {
  const { t } = useTranslation();
  const { action, summary, errorOf, refusal } = useFormRefusal('edit');
  const shared = { values: valuesOf(event), errorOf };
  return (
    <details className={styles.edit} open={refusal !== null || event.state === 'returned' || undefined} data-print="no">
      <summary className={styles.summary}>{t('cultureEvents.record.edit')}</summary>
      <FormScope name="edit">
        <Form method="post" action={action} noValidate preventScrollReset>
          <FormStack>
            {summary}
            <input type="hidden" name="intent" value="edit" />
            <input type="hidden" name="version" value={event.version} />
            <TitleField {...shared} />
            <KindSelect {...shared} kinds={choices.kinds} />
            <PlaceField {...shared} />
            <PersonsFields {...shared} audiences={choices.audiences} />
            <AudienceFields {...shared} audiences={choices.audiences} />
            <PublicField values={shared.values} />
            <FurtherFields {...shared} />
            <AftermathFields {...shared} charters={choices.charters} />
            <ButtonRow><Button type="submit">{t('cultureEvents.record.save')}</Button></ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}
