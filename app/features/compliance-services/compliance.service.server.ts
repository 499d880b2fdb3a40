import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { loadOrganisationRecord, selectComplianceWords, writesFor, type ComplianceWords, type OrganisationRecord } from './compliance.queries.server.ts';
import {
  deleteRecord, endEarlierDocuments, insertFile, insertRecord, updateRecord, upsertCore, type Content, type Saved, type Subject,
} from './compliance.repo.server.ts';
import type { OrganisationAction, OrganisationKey, SaveCore } from './compliance.schema.ts';
import { bodyFields } from './compliance.model.ts';

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type SaveAction = Exclude<OrganisationAction, { intent: 'remove' }>;

const at = (field: string, messageKey: string) => refused(messageKey, {}, { [field]: messageKey });

/** @throws AppError 404 where the organisation is not visible, 403 where the actor only reads, 422 where it has moved to another office. */
async function findForWriting(transaction: ActorTransaction, actor: Actor, key: OrganisationKey): Promise<OrganisationRecord> {
  const record = await loadOrganisationRecord(transaction, key);
  if (!writesFor(actor, key)) throw forbidden();
  if (!record.header.isPlaced) throw refused('complianceServices.errors.moved');
  return record;
}

function settle(saved: Saved): void {
  if (saved === 'stale') throw stale();
  if (saved === 'unknown') throw notFound();
  if (saved === 'sameDay') throw at('effectiveOn', 'complianceServices.errors.sameDay');
}

function checkDays(input: SaveAction, today: string): void {
  const days = input.intent === 'saveService' ? ['effectiveOn', 'decisionOn'] as const : input.intent === 'saveDocument' ? ['adoptedOn'] as const : ['issuedOn', 'withdrawnOn'] as const;
  for (const field of days) {
    const day = (input as Record<string, unknown>)[field] as string | null;
    if (day !== null && day > today) throw at(field, 'complianceServices.errors.inFuture');
  }
}

function checkCodes(input: SaveAction, words: ComplianceWords, { people, services }: OrganisationRecord): void {
  const knows = (entries: readonly { code: string }[], code: string | null) => code === null || entries.some((entry) => entry.code === code);
  const invalid = 'platform.errors.invalidField';
  if (input.intent === 'saveDocument' && !knows(words.documents, input.documentCode)) throw at('documentCode', invalid);
  if (input.intent === 'saveCertificate' && !knows(words.standards, input.standardCode)) throw at('standardCode', invalid);
  if (input.intent !== 'saveService') return;
  for (const field of bodyFields) if (!knows(words.bodies, input[field])) throw at(field, invalid);
  const isKnown = input.officerPersonId === null || people.some(({ id }) => id === input.officerPersonId) || services.some(({ id, officerPersonId }) => id === input.id && officerPersonId === input.officerPersonId);
  if (!isKnown) throw at('officerPersonId', invalid);
}

const subjects = { saveService: 'service', saveDocument: 'document', saveCertificate: 'certificate' } as const satisfies Record<SaveAction['intent'], Subject>;

/** A new file or address takes the place of the old one; where neither is given, what is there stays. */
function proofOf(input: SaveAction, file: StoredFile | null): Content {
  if (input.intent === 'saveService') return {};
  const fileId: Content = file ? { fileId: file.id } : {};
  if (input.intent === 'saveCertificate') return fileId;
  return input.url !== null ? { url: input.url, fileId: null } : { url: null, ...fileId };
}

async function save(transaction: ActorTransaction, actor: Actor, key: OrganisationKey, input: SaveAction, file: StoredFile | null, today: string): Promise<boolean> {
  const record = await findForWriting(transaction, actor, key);
  checkDays(input, today);
  checkCodes(input, await selectComplianceWords(transaction), record);
  const subject = subjects[input.intent];
  if (input.version === 0 && [...record.services, ...record.documents, ...record.certificates].some(({ id }) => id === input.id)) return false;
  const { intent: _intent, id, version, ...fields } = input;
  const { file: _file, ...content } = { file: null, ...fields };
  if (file) await insertFile(transaction, actor, key, file);
  const all: Content = { ...content, ...(input.intent === 'saveCertificate' && input.withdrawnOn === null ? { withdrawnReason: null } : {}), ...proofOf(input, file) };
  const saved = version === 0 ? await insertRecord(transaction, actor, subject, key, id, all) : await updateRecord(transaction, actor, subject, key, id, version, all);
  settle(saved);
  if (input.intent === 'saveDocument') await endEarlierDocuments(transaction, actor, key, input);
  return saved === 'saved';
}

/** One deed of the organisation's page. The file's bytes are stored before the transaction that names them and removed when it adds nothing. @throws AppError 403, 404, 409, 422. */
export async function changeOrganisation({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: OrganisationKey, input: OrganisationAction, today: string): Promise<void> {
  if (input.intent === 'remove') {
    await write(async (transaction) => {
      await findForWriting(transaction, actor, key);
      settle(await deleteRecord(transaction, input.subject, key, input.id, input.version));
    });
    return;
  }
  const upload = input.intent === 'saveService' ? null : input.file;
  if (!upload) {
    await write((transaction) => save(transaction, actor, key, input, null, today));
    return;
  }
  await keepFile(config, key.officeId, upload, (file) => write((transaction) => save(transaction, actor, key, input, file, today)));
}

/** Sets which documents are the core from a day on. @throws AppError 422. */
export async function setCore(transaction: ActorTransaction, { validFrom, documentCodes }: SaveCore): Promise<void> {
  const { documents } = await selectComplianceWords(transaction);
  const codes = documents.map(({ code }) => code).filter((code) => documentCodes.includes(code));
  if (codes.length < documentCodes.length) throw at('documentCodes', 'platform.errors.invalidField');
  await upsertCore(transaction, validFrom, codes);
}
