import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { issueLife } from './issue-life.model.ts';
import { loadIssueChoices } from './regional-issues.queries.server.ts';
import { findAkimat, insertIssue, lockIssue, saveIssueMove, updateIssue, type IssueKey } from './regional-issues.repo.server.ts';
import type { EditIssue, IssueDescription, MoveIssue, RaiseIssue } from './regional-issues.schema.ts';

const required = 'platform.errors.required';

async function assertDescription(transaction: ActorTransaction, issue: IssueDescription, today: CivilDate): Promise<void> {
  const { spheres, sources } = await loadIssueChoices(transaction);
  if (!spheres.some(({ code }) => code === issue.sphere)) throw refused(required, {}, { sphere: required });
  if (!sources.some(({ code }) => code === issue.sourceCode)) throw refused(required, {}, { sourceCode: required });
  if (issue.raisedOn > today) throw refused('regionalIssues.errors.raisedLater', {}, { raisedOn: 'regionalIssues.errors.raisedLater' });
}

/** A commissioner raises an issue of their region, a coordinator of any. @throws AppError 422. */
export async function raiseIssue(transaction: ActorTransaction, actor: Actor, input: RaiseIssue, today: CivilDate): Promise<IssueKey> {
  const regionCode = actor.scope === 'region' ? actor.regionCode : input.regionCode;
  if (!regionCode) throw refused(required, {}, { regionCode: required });
  await assertDescription(transaction, input, today);
  const officeId = await findAkimat(transaction, regionCode);
  if (!officeId) throw refused('regionalIssues.errors.noAkimat', {}, { regionCode: 'regionalIssues.errors.noAkimat' });
  const key = { officeId, issueId: input.id };
  await insertIssue(transaction, actor, key, regionCode, input);
  return key;
}

async function findForChange(transaction: ActorTransaction, key: IssueKey, version: number) {
  const issue = await lockIssue(transaction, key);
  if (!issue) throw notFound();
  if (issue.version !== version) throw stale();
  return issue;
}

/** What the issue is may be described better until the akimat reports it resolved. */
export async function editIssue(transaction: ActorTransaction, actor: Actor, key: IssueKey, input: EditIssue, today: CivilDate): Promise<void> {
  const issue = await findForChange(transaction, key, input.version);
  if (!may(actor, 'regionalIssue.raise')) throw refused('regionalIssues.refusals.notYours');
  if (!['raised', 'agreed', 'inProgress'].includes(issue.state)) throw refused('regionalIssues.refusals.settled');
  await assertDescription(transaction, input, today);
  await updateIssue(transaction, key, input);
}

/** Moves an issue along its life. @throws AppError 404, 409 when somebody changed it meanwhile, 422. */
export async function moveIssue(transaction: ActorTransaction, actor: Actor, key: IssueKey, input: MoveIssue, today: CivilDate): Promise<void> {
  const issue = await findForChange(transaction, key, input.version);
  const rule = issueLife[input.movement];
  if (!may(actor, rule.permission)) throw refused('regionalIssues.refusals.notYours');
  if (!rule.from.includes(issue.state)) throw refused('regionalIssues.refusals.notFromHere');
  assertWords(input, issue.raisedOn, today);
  await saveIssueMove(transaction, actor, key, issue.regionCode, {
    fromState: issue.state,
    toState: rule.to,
    agreed: rule.asksFor === 'action' ? { action: input.action, responsible: input.responsible, dueOn: input.dueOn!, agreedOn: today } : null,
    resolved: rule.asksFor === 'result' ? { result: input.result, on: today } : null,
    note: (rule.asksFor === 'action' ? input.action : rule.asksFor === 'result' ? input.result : input.remark) || null,
  });
}

function assertWords(input: MoveIssue, raisedOn: CivilDate, today: CivilDate): void {
  const { asksFor } = issueLife[input.movement];
  const missing = (name: 'action' | 'responsible' | 'result' | 'remark') => (input[name] === '' ? { [name]: required } : {});
  const errors: Record<string, string> = {
    ...(asksFor === 'action' ? { ...missing('action'), ...missing('responsible') } : {}),
    ...(asksFor === 'action' && input.dueOn === null ? { dueOn: required } : {}),
    ...(asksFor === 'action' && input.dueOn !== null && input.dueOn < (today > raisedOn ? today : raisedOn) ? { dueOn: 'regionalIssues.errors.dueEarlier' } : {}),
    ...(asksFor === 'result' ? missing('result') : {}),
    ...(asksFor === 'remark' ? missing('remark') : {}),
  };
  if (Object.keys(errors).length > 0) throw refused('platform.errors.checkFields', {}, errors);
}
