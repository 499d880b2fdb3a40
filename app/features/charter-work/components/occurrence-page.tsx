import { Form, Link, useNavigation } from '@remix-run/react';
import { Copy, ExternalLink, FileText } from 'lucide-react';
import { CharterFrame } from '#app/features/charters/index.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, Card, EmptyState, FactsLine, FieldRow, FormScope, FormStack, Icon, Section, Select, Sides, StateBadge, TextArea, TextField,
} from '#app/ui/index.ts';
import type { Proof } from '../charter-work.queries.server.ts';
import { isOverdue, type Movement } from '../work.model.ts';
import type { OccurrencePageData } from '../work-page.server.ts';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { PeopleNames } from './people-names.tsx';
import { RefusalSummary, useFieldSentence } from './refusal-summary.tsx';
import { workAddress } from './view-links.tsx';
import styles from './charter-work.module.css';

export type OccurrencePageProps = OccurrencePageData & { newId: string; uploadLimit: string };

/** One time that a subtask is to be done: its proofs, its state, and what has happened with it. */
export function OccurrencePage(data: OccurrencePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { header, occurrence, missing, openBefore, today } = { ...data, openBefore: data.occurrence.openBefore };
  const kindName = (code: string) => localize(occurrence.kindNames[code]!);
  const isOpen = occurrence.state === 'planned' || occurrence.state === 'inProgress';
  return (
    <CharterFrame header={header}>
      <RefusalSummary />
      <div>
        <p className={styles.back}>
          <Link to={`${workAddress(header)}?view=list&task=${occurrence.taskId}#task-${occurrence.taskId}`}>{t('charterWork.occurrence.back')}</Link>
        </p>
        {occurrence.parentName && <p className={styles.muted}>{localize(occurrence.parentName)}</p>}
        <h2>{localize(occurrence.taskName)}</h2>
        <p className={styles.pointFacts}>
          <OccurrenceStateBadge {...occurrence} isOverdue={isOverdue(occurrence, today)} />
        </p>
      </div>
      <FactsLine
        facts={[
          { label: t('charterWork.fields.dueOn'), value: format.date(occurrence.dueOn) },
          { label: t('charterWork.fields.startsOn'), value: format.date(occurrence.startsOn) },
          { label: t('charterWork.fields.frequency'), value: t(`catalogue.frequencies.${occurrence.frequency ?? 'once'}`) },
          { label: t('charterWork.fields.people'), value: <PeopleNames people={occurrence.people} /> },
        ]}
      />
      {occurrence.review === 'returned' && isOpen && (
        <Banner tone="attention" about={occurrence.reviewRemark}>
          {t('charterWork.occurrence.returnedBy', { name: occurrence.reviewedByName })}
        </Banner>
      )}
      {occurrence.state === 'nothingToDo' && <Banner about={occurrence.nothingReason}>{t('charterWork.occurrence.nothingBecause')}</Banner>}
      {isOpen && missing.length > 0 && (
        <Banner tone="attention">{t('charterWork.occurrence.missing', { kinds: missing.map(kindName).join(', ') })}</Banner>
      )}
      {isOpen && openBefore.length > 0 && (
        <Banner tone="attention" about={openBefore.map(({ taskName, dueOn }) => `${localize(taskName)} (${format.date(dueOn)})`).join('; ')}>
          {t('charterWork.occurrence.openBefore')}
        </Banner>
      )}
      <Sides>
        <Section title={t('charterWork.proofs.title')} about={occurrence.evidenceKinds.length > 0 ? t('charterWork.proofs.needed', { kinds: occurrence.evidenceKinds.map(kindName).join(', ') }) : undefined}>
          <Proofs data={data} />
          {data.mayAttach && <AttachForms data={data} />}
        </Section>
        <div className={styles.side}>
          {data.movements.length > 0 && <Moves data={data} />}
          <History data={data} />
        </div>
      </Sides>
    </CharterFrame>
  );
}

function Proofs({ data }: { data: OccurrencePageProps }) {
  const { t } = useTranslation();
  const proofs = data.occurrence.proofs.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (proofs.length === 0) return <EmptyState icon={FileText} title={t('charterWork.proofs.none')} />;
  return (
    <ul data-list="plain" className={styles.proofs}>
      {proofs.map((proof) => (
        <ProofItem key={proof.id} proof={proof} data={data} />
      ))}
    </ul>
  );
}

function ProofItem({ proof, data }: { proof: Proof; data: OccurrencePageProps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <li className={styles.proof}>
      <p className={styles.proofTitle}>
        {proof.file ? (
          <a className={styles.iconLink} href={`/files/${proof.file.id}`} download>
            <Icon icon={FileText} size={14} /> {proof.title}
          </a>
        ) : (
          <a className={styles.iconLink} href={proof.url!} target="_blank" rel="noreferrer noopener">
            <Icon icon={ExternalLink} size={14} /> {proof.title}
          </a>
        )}{' '}
        <StateBadge>{localize(data.occurrence.kindNames[proof.evidenceKind]!)}</StateBadge>
      </p>
      <p className={styles.muted}>
        {proof.authorName} · {format.dateTime(proof.createdAt)}
        {proof.file && ` · ${t('charterWork.proofs.size', { size: format.number(Math.max(1, Math.round(proof.file.size / 1024))) })}`}
      </p>
      {proof.usedElsewhere.length > 0 && (
        <div className={styles.reused}>
          <StateBadge tone="attention" icon={Copy}>{t('charterWork.proofs.reused')}</StateBadge>
          <ul data-list="plain">
            {proof.usedElsewhere.map((use) => (
              <li key={`${use.to} ${use.title}`}>
                <Link to={use.to}>{t(`charterWork.proofs.usedAs.${use.kind}`, { title: use.title, day: format.date(use.on) })}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {data.mayAttach && (
        <Form method="post" preventScrollReset data-print="no">
          <input type="hidden" name="intent" value="withdrawProof" />
          <input type="hidden" name="proofId" value={proof.id} />
          <Button type="submit" size="small" aria-label={`${t('charterWork.proofs.withdraw')}: ${proof.title}`}>
            {t('charterWork.proofs.withdraw')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function AttachForms({ data }: { data: OccurrencePageProps }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const sentenceAt = useFieldSentence();
  const { occurrence, missing, newId, uploadLimit } = data;
  const needed = occurrence.evidenceKinds;
  const others = Object.keys(occurrence.kindNames).filter((code) => !needed.includes(code));
  const option = (code: string) => ({ value: code, label: localize(occurrence.kindNames[code]!) });
  const isSending = (intent: string) => navigation.formData?.get('intent') === intent;
  const kind = (
    <Select
      name="evidenceKind"
      label={t('charterWork.proofs.kind')}
      defaultValue={missing[0] ?? needed[0]}
      error={sentenceAt('evidenceKind')}
      options={[
        ...(needed.length > 0 ? [{ label: t('charterWork.proofs.neededKinds'), options: needed.map(option) }] : []),
        { label: t('charterWork.proofs.otherKinds'), options: others.map(option) },
      ]}
    />
  );
  // Each form begins anew when what it sent has come, not when the other one sends.
  return (
    <div className={styles.attach} data-print="no">
      <Card>
        <h3 className={styles.formTitle}>{t('charterWork.proofs.attachFile')}</h3>
        <FormScope name="file">
          <Form method="post" encType="multipart/form-data" noValidate preventScrollReset key={occurrence.proofs.filter(({ file }) => file !== null).length}>
            <input type="hidden" name="intent" value="attachFile" />
            <input type="hidden" name="id" value={newId} />
            <FormStack>
              <FieldRow>
                {kind}
                <TextField name="title" label={t('charterWork.proofs.name')} required={false} error={sentenceAt('title')} />
              </FieldRow>
              <TextField name="file" type="file" label={t('charterWork.proofs.file')} help={t('charterWork.proofs.fileHelp', { limit: uploadLimit })} error={sentenceAt('file')} />
              <ButtonRow>
                <Button type="submit" tone={missing.length > 0 ? 'primary' : 'secondary'} pending={isSending('attachFile')}>
                  {t('charterWork.proofs.attachFile')}
                </Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </FormScope>
      </Card>
      <Card>
        <h3 className={styles.formTitle}>{t('charterWork.proofs.attachLink')}</h3>
        <FormScope name="link">
          <Form method="post" noValidate preventScrollReset key={occurrence.proofs.filter(({ url }) => url !== null).length}>
            <input type="hidden" name="intent" value="attachLink" />
            <input type="hidden" name="id" value={newId} />
            <FormStack>
              <FieldRow>
                {kind}
                <TextField name="title" label={t('charterWork.proofs.name')} required={false} error={sentenceAt('title')} />
              </FieldRow>
              <TextField name="url" type="url" inputMode="url" label={t('charterWork.proofs.url')} placeholder="https://" error={sentenceAt('url')} />
              <ButtonRow>
                <Button type="submit" pending={isSending('attachLink')}>
                  {t('charterWork.proofs.attachLink')}
                </Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </FormScope>
      </Card>
    </div>
  );
}

const byWeight: readonly Movement[] = ['finish', 'confirm', 'start', 'undo'];

function Moves({ data }: { data: OccurrencePageProps }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const sentenceAt = useFieldSentence();
  const { occurrence, movements } = data;
  const isPending = (movement: Movement) => navigation.formData?.get('intent') === 'move' && navigation.formData.get('movement') === movement;
  const button = (movement: Movement, tone: 'primary' | 'secondary' | 'danger') => (
    <Button key={movement} type="submit" name="movement" value={movement} tone={tone} pending={isPending(movement)}>
      {t(`charterWork.movements.${movement}`)}
    </Button>
  );
  const simple = byWeight.filter((movement) => movements.includes(movement));
  const hidden = (
    <>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="version" value={occurrence.version} />
    </>
  );
  return (
    <Section title={t('charterWork.occurrence.decision')}>
      <Card>
        {simple.length > 0 && (
          <Form method="post" noValidate preventScrollReset>
            {hidden}
            <ButtonRow>{simple.map((movement, index) => button(movement, index === 0 ? 'primary' : 'secondary'))}</ButtonRow>
          </Form>
        )}
        {movements.includes('nothingToDo') && (
          <FormScope name="nothing">
            <details className={styles.formDetails}>
              <summary>{t('charterWork.movements.nothingToDo')}</summary>
              <Form method="post" noValidate preventScrollReset>
                {hidden}
                <FormStack>
                  <TextArea name="reason" label={t('charterWork.occurrence.reason')} help={t('charterWork.occurrence.reasonHelp')} rows={3} error={sentenceAt('reason')} />
                  <ButtonRow>{button('nothingToDo', 'secondary')}</ButtonRow>
                </FormStack>
              </Form>
            </details>
          </FormScope>
        )}
        {movements.includes('return') && (
          <FormScope name="return">
            <details className={styles.formDetails}>
              <summary>{t('charterWork.movements.return')}</summary>
              <Form method="post" noValidate preventScrollReset>
                {hidden}
                <FormStack>
                  <TextArea name="remark" label={t('charterWork.occurrence.remark')} help={t('charterWork.occurrence.remarkHelp')} rows={3} error={sentenceAt('remark')} />
                  <ButtonRow>{button('return', 'danger')}</ButtonRow>
                </FormStack>
              </Form>
            </details>
          </FormScope>
        )}
      </Card>
    </Section>
  );
}

type Happening = { key: string; at: string; text: string; words: string | null };

/** What has happened, newest first: every report, return and confirmation, and what was attached and withdrawn. */
function History({ data }: { data: OccurrencePageProps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { occurrence, steps } = data;
  const happenings: Happening[] = [
    ...occurrence.proofs.flatMap((proof): Happening[] => [
      { key: `${proof.id} added`, at: proof.createdAt, text: t('charterWork.history.attached', { name: proof.authorName, title: proof.title }), words: null },
      ...(proof.withdrawnAt ? [{ key: `${proof.id} withdrawn`, at: proof.withdrawnAt, text: t('charterWork.history.withdrawn', { title: proof.title }), words: null }] : []),
    ]),
    ...steps.map(({ id, movement, madeByName, madeByRole, madeAt, note }): Happening => ({
      key: id, at: madeAt, words: note, text: t(`charterWork.history.steps.${movement}`, { name: madeByName, role: t(`identity.roles.${madeByRole}`) }),
    })),
  ].sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
  return (
    <Section title={t('charterWork.history.title')} id="history">
      {happenings.length === 0 && <p className={styles.muted}>{t('charterWork.history.empty')}</p>}
      <ol data-list="plain" className={styles.history}>
        {happenings.map((happening) => (
          <li key={happening.key}>
            <p>{happening.text}</p>
            {happening.words && <p className={styles.words}>{happening.words}</p>}
            <p className={styles.muted}>{format.dateTime(happening.at)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
