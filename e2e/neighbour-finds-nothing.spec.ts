import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';
import type { Product } from './lib/product.ts';
import { expect, test, type SignIn } from './fixtures.ts';
import { charterId } from './lib/daily-log.ts';

/** One thing of each kind that belongs to another office; the same shape with ids that belong to nobody. */
type Things = {
  officeId: string;
  charterId: string;
  draftId: string;
  taskId: string;
  occurrenceId: string;
  controlPointId: string;
  resourceId: string;
  /** A charter of which a change is asked for. */
  changedId: string;
  changeRequestId: string;
  /** A charter about which a question is open. */
  askedId: string;
  escalationId: string;
  viewId: string;
  organisationId: string;
  charterIndicatorId: string;
  day: string;
  fileId: string;
  membershipId: string;
  invitationId: string;
  sessionKey: string;
};

const day = '2026-11-18';
const month = '2026-10';

async function makeForeignThings(product: Product, signIn: SignIn): Promise<Things> {
  const { owner } = product;
  const { officeId, charterId: id } = await charterId(owner, 'MH-2026-02');
  const { charterId: draftId } = await charterId(owner, 'MH-2026-07');
  const [value] = await owner<{ organisation_id: string; charter_indicator_id: string }[]>`
    select organisation_id, charter_indicator_id from daily_values where charter_id = ${id} and day = ${day} limit 1`;
  const [membership] = await owner<{ id: string }[]>`select id from memberships where office_id = ${officeId} and role = 'projectManager' limit 1`;
  const [work] = await owner<{ task_id: string; id: string }[]>`
    select task_id, id from task_occurrences where charter_id = ${id} and state in ('planned', 'inProgress') order by due_on, id limit 1`;
  const [point] = await owner<{ id: string }[]>`select id from charter_control_points where charter_id = ${id} order by position limit 1`;
  const [resource] = await owner<{ id: string }[]>`select id from charter_resources where charter_id = ${id} and kind = 'money' order by id limit 1`;
  const [change] = await owner<{ charter_id: string; id: string }[]>`
    select charter_id, id from charter_change_requests where office_id = ${officeId} and state = 'submitted' limit 1`;
  const [escalation] = await owner<{ charter_id: string; id: string }[]>`select charter_id, id from escalations where office_id = ${officeId} and state = 'open' limit 1`;
  const viewId = randomUUID();
  const cell = { organisation: value!.organisation_id, indicator: value!.charter_indicator_id, day };

  const executor = await signIn('executor.mh');
  await post(executor, product, '/work/log/cell', { multipart: { intent: 'file', id: randomUUID(), ...cell, file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('құжат') } } });
  const [file] = await owner<{ id: string }[]>`select id from files where office_id = ${officeId}`;
  const lead = await signIn('lead.mh');
  await post(lead, product, '/office/people', {
    form: { intent: 'invite', id: randomUUID(), email: 'guest@mh.example', fullName: 'Қонақ', role: 'projectManager.office', language: 'kk', organisationId: '' },
  });
  await post(lead, product, '/portfolio', { form: { intent: 'saveView', id: viewId, name: `Көрініс ${viewId}`, query: 'health=behind', isShared: 'on' } });
  const [invitation] = await owner<{ id: string }[]>`select id from invitations where office_id = ${officeId}`;
  const [session] = await owner<{ id: string }[]>`
    select s.id from identity.sessions s join identity.accounts a on a.id = s.account_id where a.email = 'executor.mh@adal.example'`;
  return {
    officeId, charterId: id, draftId, taskId: work!.task_id, occurrenceId: work!.id, controlPointId: point!.id, resourceId: resource!.id,
    changedId: change!.charter_id, changeRequestId: change!.id, askedId: escalation!.charter_id, escalationId: escalation!.id, viewId, organisationId: cell.organisation, charterIndicatorId: cell.indicator, day, fileId: file!.id,
    membershipId: membership!.id, invitationId: invitation!.id, sessionKey: session!.id,
  };
}

const nobodysThings = (): Things => ({
  officeId: randomUUID(), charterId: randomUUID(), draftId: randomUUID(), taskId: randomUUID(), occurrenceId: randomUUID(), controlPointId: randomUUID(),
  resourceId: randomUUID(), changedId: randomUUID(), changeRequestId: randomUUID(), askedId: randomUUID(), escalationId: randomUUID(), viewId: randomUUID(),
  organisationId: randomUUID(), charterIndicatorId: randomUUID(), day,
  fileId: randomUUID(), membershipId: randomUUID(), invitationId: randomUUID(), sessionKey: 'f'.repeat(64),
});

type Body = Parameters<Page['request']['post']>[1];

function post(page: Page, product: Product, address: string, body: Body): Promise<APIResponse> {
  return page.request.post(address, { maxRedirects: 0, ...body, headers: { Origin: product.baseURL, ...body?.headers } });
}

/** Every kind of page that names a thing in its address. */
const pagesOf = (it: Things): Record<string, string> => ({
  charter: `/charters/${it.officeId}/${it.charterId}`,
  draft: `/charters/${it.officeId}/${it.draftId}`,
  'draft being edited': `/charters/${it.officeId}/${it.draftId}/edit`,
  'version of a charter': `/charters/${it.officeId}/${it.charterId}/versions/1`,
  'work of a charter': `/charters/${it.officeId}/${it.charterId}/work`,
  'timeline of a charter': `/charters/${it.officeId}/${it.charterId}/work?view=timeline&task=${it.taskId}`,
  'work to be done': `/charters/${it.officeId}/${it.charterId}/work/${it.occurrenceId}`,
  'changes of a charter': `/charters/${it.officeId}/${it.changedId}/changes`,
  'change request': `/charters/${it.officeId}/${it.changedId}/changes/${it.changeRequestId}`,
  'change request being written': `/charters/${it.officeId}/${it.changedId}/changes/${it.changeRequestId}/edit`,
  'change request on paper': `/charters/${it.officeId}/${it.changedId}/changes/${it.changeRequestId}/paper/change.pdf`,
  'escalations of a charter': `/charters/${it.officeId}/${it.askedId}/escalations`,
  'record of a charter': `/charters/${it.officeId}/${it.charterId}/record`,
  'copy of a charter': `/charters/${it.officeId}/${it.charterId}/copy`,
  'template of a charter': `/charters/${it.officeId}/${it.charterId}/template`,
  'closing of a charter': `/charters/${it.officeId}/${it.charterId}/closing`,
  'charter on paper': `/charters/${it.officeId}/${it.charterId}/paper/charter.docx`,
  'progress of an indicator': `/work/progress/${it.officeId}/${it.charterIndicatorId}`,
  value: `/values/${it.officeId}/${it.organisationId}/${it.charterIndicatorId}/${it.day}`,
  month: `/periods/${it.officeId}/${month}`,
  'indicator of an office': `/statistics/CO-02/${it.officeId}`,
  'indicator of an organisation': `/statistics/CO-02/${it.officeId}/${it.organisationId}`,
  organisation: `/organisations/${it.officeId}/${it.organisationId}`,
  office: `/offices/${it.officeId}`,
  file: `/files/${it.fileId}`,
  cell: `/work/log/cell?office=${it.officeId}&organisation=${it.organisationId}&indicator=${it.charterIndicatorId}&day=${it.day}`,
  'cell in the own office': `/work/log/cell?organisation=${it.organisationId}&indicator=${it.charterIndicatorId}&day=${it.day}`,
  'data of a page': `/charters/${it.officeId}/${it.charterId}.data`,
});

/** Every kind of action upon a thing. */
const actionsOf = (it: Things): Record<string, { address: string; body: Body }> => {
  const cell = { office: it.officeId, organisation: it.organisationId, indicator: it.charterIndicatorId, day: it.day };
  const charter = `/charters/${it.officeId}/${it.charterId}`;
  const change = `/charters/${it.officeId}/${it.changedId}/changes/${it.changeRequestId}`;
  const asked = `/charters/${it.officeId}/${it.askedId}/escalations`;
  const decided = { version: '3', contentHash: '0'.repeat(64), remark: 'х' };
  const file = { name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.from('c') };
  const write = { organisationId: it.organisationId, charterIndicatorId: it.charterIndicatorId, day: it.day, entry: 'value', value: '9', denominator: null, expectedRevision: 1, reason: 'түзету' };
  return {
    'writes a value': { address: '/work/log/cells', body: { data: { cells: [write] } } },
    'writes a first value': { address: '/work/log/cells', body: { data: { cells: [{ ...write, expectedRevision: 0, reason: undefined }] } } },
    'comments a cell': { address: '/work/log/cell', body: { form: { intent: 'comment', id: randomUUID(), ...cell, body: 'х' } } },
    'adds a link': { address: '/work/log/cell', body: { form: { intent: 'link', id: randomUUID(), ...cell, url: 'https://adal.example', title: '' } } },
    'adds a file': { address: '/work/log/cell', body: { multipart: { intent: 'file', id: randomUUID(), ...cell, file: { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('b') } } } },
    'submits a draft': { address: `/charters/${it.officeId}/${it.draftId}`, body: { form: { intent: 'move', movement: 'submit', version: '1', contentHash: '0'.repeat(64) } } },
    'returns a charter': { address: `/charters/${it.officeId}/${it.charterId}`, body: { form: { intent: 'move', movement: 'return', version: '1', remark: 'х', contentHash: '0'.repeat(64) } } },
    'edits a draft': { address: `/charters/${it.officeId}/${it.draftId}/edit`, body: { form: { intent: 'saveOrganisations', version: '1', organisationIds: it.organisationId } } },
    'pauses an indicator': {
      address: `/charters/${it.officeId}/${it.charterId}`,
      body: { form: { intent: 'pause', id: randomUUID(), charterIndicatorId: it.charterIndicatorId, pausedFrom: '2026-12-01', pausedTo: '', reason: 'түсініксіз' } },
    },
    'begins the closing': { address: charter, body: { form: { intent: 'move', movement: 'beginClosing', ...decided } } },
    'writes a closing report': { address: `${charter}/closing`, body: { form: { intent: 'saveClosing', version: '0', summary: 'х', lessons: 'х' } } },
    'opens a change request': { address: `${charter}/changes`, body: { form: { intent: 'openChange', id: randomUUID(), reason: 'х' } } },
    'moves dates': {
      address: `${charter}/changes`,
      body: { form: { intent: 'proposeDates', id: randomUUID(), taskId: it.taskId, startsOn: '2026-11-24', endsOn: '2026-11-27', reason: 'х' } },
    },
    'agrees a change request': { address: change, body: { form: { intent: 'move', movement: 'agree', ...decided } } },
    'writes the reason of a change': { address: change, body: { form: { intent: 'saveReason', version: '3', reason: 'х' } } },
    'writes a change request': { address: `${change}/edit`, body: { form: { intent: 'saveOrganisations', version: '3', organisationIds: it.organisationId } } },
    'finishes work': { address: `${charter}/work/${it.occurrenceId}`, body: { form: { intent: 'move', movement: 'finish', version: '1' } } },
    'finishes work from the list': { address: `${charter}/work`, body: { form: { intent: 'move', occurrenceId: it.occurrenceId, movement: 'finish', version: '1' } } },
    'finishes work from the own work': {
      address: '/work/tasks',
      body: { form: { intent: 'move', officeId: it.officeId, charterId: it.charterId, occurrenceId: it.occurrenceId, movement: 'finish', version: '1' } },
    },
    'attaches a proof': { address: `${charter}/work/${it.occurrenceId}`, body: { multipart: { intent: 'attachFile', id: randomUUID(), evidenceKind: 'file', title: '', file } } },
    'reaches a control point': {
      address: `${charter}/work`, body: { form: { intent: 'reachPoint', controlPointId: it.controlPointId, reachedOn: '2026-11-20', note: 'х' } },
    },
    'spends money': {
      address: `${charter}/work`, body: { form: { intent: 'spend', id: randomUUID(), resourceId: it.resourceId, kind: 'spent', spentOn: '2026-11-20', tenge: '1000', note: 'х' } },
    },
    'gives work to nobody': { address: `${charter}/work`, body: { form: { intent: 'savePeople', taskId: it.taskId, owner: '' } } },
    'raises a question': { address: asked, body: { form: { intent: 'raise', id: randomUUID(), level: 'curator', question: 'х', dueOn: '2026-11-27' } } },
    'answers a question': { address: asked, body: { form: { intent: 'answer', escalationId: it.escalationId, version: '1', answer: 'х' } } },
    'passes a question on': {
      address: asked, body: { form: { intent: 'passOn', escalationId: it.escalationId, version: '1', id: randomUUID(), question: 'х', dueOn: '2026-11-27' } },
    },
    'withdraws a question': { address: asked, body: { form: { intent: 'withdraw', escalationId: it.escalationId, version: '1' } } },
    'comments a charter': { address: `${charter}/record`, body: { form: { intent: 'comment', id: randomUUID(), body: 'х' } } },
    'attaches to a charter': { address: `${charter}/record`, body: { multipart: { intent: 'attach', id: randomUUID(), title: 'х', file } } },
    'watches a charter': { address: `${charter}/record`, body: { form: { intent: 'watch' } } },
    'links a charter': { address: `${charter}/record`, body: { form: { intent: 'link', kind: 'dependsOn', otherCharterId: it.draftId } } },
    'leaves a trace of looking': { address: `${charter}/visit`, body: { form: {} } },
    'leaves a newer template': { address: `${charter}/template`, body: { form: { intent: 'leave', version: '1', templateId: randomUUID() } } },
    'removes a saved view': { address: '/portfolio', body: { form: { intent: 'removeView', id: it.viewId } } },
    'closes a month': { address: `/periods/${it.officeId}/${month}`, body: { form: { movement: 'close', version: '0', remark: '' } } },
    'accepts a month': { address: `/periods/${it.officeId}/${month}`, body: { form: { movement: 'accept', version: '1', remark: '' } } },
    'revokes a role': { address: '/office/people', body: { form: { intent: 'revoke', membershipId: it.membershipId } } },
    'withdraws an invitation': { address: '/office/people', body: { form: { intent: 'withdraw', invitationId: it.invitationId } } },
    'acts as another': { address: '/switch-membership', body: { form: { membershipId: it.membershipId } } },
    'moves an organisation': {
      address: `/organisations/${it.officeId}/${it.organisationId}`,
      body: { form: { toOfficeId: it.officeId, toRegionCode: 'KZ-71', movedOn: '2026-12-01' } },
    },
    'ends another’s session': { address: '/account', body: { form: { intent: 'endSession', sessionKey: it.sessionKey } } },
  };
};

/** The status and the text, without what differs from request to request. */
async function answerOf(response: APIResponse, things: Things): Promise<{ status: number; text: string }> {
  let text = await response.text();
  for (const id of Object.values(things)) text = text.replaceAll(id, 'ID');
  text = text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/nonce=\\?"[^"\\]*\\?"/g, 'nonce')
    .replaceAll(/"revision":\d+/g, '');
  return { status: response.status(), text };
}

type Answer = Awaited<ReturnType<typeof answerOf>>;

function expectTheSame(theirs: Answer, nobodys: Answer, what: string): void {
  const isSameText = theirs.text === nobodys.text;
  expect.soft({ status: theirs.status, isSameText }, what).toEqual({ status: nobodys.status, isSameText: true });
}

const neighbours = ['executor.akmola', 'compliance.akmola', 'manager.akmola', 'lead.akmola', 'commissioner.aktobe'];

for (const neighbour of neighbours) {
  test(`${neighbour} finds nothing of another office, as if it did not exist`, async ({ signIn, product, screenshots }) => {
    const foreign = await makeForeignThings(product, signIn);
    const unknown = nobodysThings();
    const page = await signIn(neighbour);
    const before = await traces(product, foreign);

    for (const [kind, address] of Object.entries(pagesOf(foreign))) {
      const theirs = await answerOf(await page.request.get(address), foreign);
      const nobodys = await answerOf(await page.request.get(pagesOf(unknown)[kind]!), unknown);
      expectTheSame(theirs, nobodys, `${kind}: ${address}`);
      expect.soft([403, 404], `${kind}: ${address}`).toContain(theirs.status);
    }
    for (const [kind, { address, body }] of Object.entries(actionsOf(foreign))) {
      const theirs = await answerOf(await post(page, product, address, body), foreign);
      const twin = actionsOf(unknown)[kind]!;
      const nobodys = await answerOf(await post(page, product, twin.address, twin.body), unknown);
      expectTheSame(theirs, nobodys, kind);
    }
    expect(await traces(product, foreign), 'nothing has changed').toEqual(before);

    await page.goto(`/work/log?charter=${foreign.charterId}`);
    await expect(page.locator('tr[data-row]')).toHaveCount(0);
    const response = await page.goto(`/charters/${foreign.officeId}/${foreign.charterId}`);
    expect(response?.status()).toBe(404);
    await screenshots(page, `6-${neighbour}-finds-nothing`);
  });
}

/** Everything the actions could have touched. */
async function traces(product: Product, { officeId }: Things): Promise<unknown> {
  const [row] = await product.owner`
    select (select json_agg(json_build_array(c.id, c.version, c.state) order by c.id) from charters c where c.office_id = ${officeId}) as charters,
      (select json_build_array(sum(v.revision), sum(v.value), count(*)) from daily_values v where v.office_id = ${officeId}) as values,
      (select count(*) from cell_comments x where x.office_id = ${officeId}) as comments, (select count(*) from cell_evidence x where x.office_id = ${officeId}) as evidence,
      (select count(*) from files x where x.office_id = ${officeId}) as files, (select count(*) from indicator_pauses x where x.office_id = ${officeId}) as pauses,
      (select json_agg(json_build_array(p.month, p.state, p.version) order by p.month) from periods p where p.office_id = ${officeId}) as periods,
      (select count(*) from memberships m where m.office_id = ${officeId} and m.revoked_at is null) as members,
      (select count(*) from invitations i where i.office_id = ${officeId} and i.revoked_at is null) as invitations,
      (select count(*) from organisation_placements p where p.office_id = ${officeId} and p.ended_on is null) as placements,
      (select json_agg(json_build_array(r.id, r.version, r.state, md5(r.content::text)) order by r.id) from charter_change_requests r where r.office_id = ${officeId}) as changes,
      (select json_agg(json_build_array(x.id, x.version, x.state) order by x.id) from escalations x where x.office_id = ${officeId}) as escalations,
      (select json_agg(json_build_array(o.id, o.version, o.state) order by o.id) from task_occurrences o where o.office_id = ${officeId}) as work,
      (select json_agg(json_build_array(p.task_id, p.person_id, p.duty) order by p.task_id, p.person_id) from charter_task_people p where p.office_id = ${officeId}) as workers,
      (select count(*) from occurrence_proofs x where x.office_id = ${officeId}) as proofs, (select count(*) from control_point_results x where x.office_id = ${officeId}) as points,
      (select count(*) from charter_spendings x where x.office_id = ${officeId}) as spendings, (select count(*) from charter_closings x where x.office_id = ${officeId}) as closings,
      (select count(*) from charter_comments x where x.office_id = ${officeId}) as remarks, (select count(*) from charter_attachments x where x.office_id = ${officeId}) as attachments,
      (select count(*) from charter_visits x where x.office_id = ${officeId}) as visits, (select count(*) from charter_links x where x.office_id = ${officeId}) as links,
      (select count(*) from saved_views x where x.office_id = ${officeId}) as views,
      (select count(*) from charter_organisations x where x.office_id = ${officeId}) as covered`;
  return row;
}
