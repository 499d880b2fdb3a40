import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { nationalReader } from './campaign-pages.ts';
import { overHttp, print, say } from './measure.ts';

export const measuredYear = { today: '2026-11-23' };

const statistic = {
  level: 'sps4.compliance.services_established', increment: 'sps4.internal_analysis.risks_eliminated', share: 'sps4.internal_analysis.elimination_rate', records: 'culture.participants',
} as const;

/** Views of a year that read most: every kind of source, every dimension of offices and time, compared and drawn. */
const views: [string, string][] = [
  ['risks eliminated by region and quarter', `s=${statistic.increment}&rows=region&columns=quarter`],
  ['risks eliminated by office and month', `s=${statistic.increment}&rows=office&columns=month`],
  ['a level by office and month', `s=${statistic.level}&rows=office&columns=month`],
  ['a share by region and month', `s=${statistic.share}&rows=region&columns=month`],
  ['participants by region and audience', `s=${statistic.records}&rows=region&columns=audience`],
  ['as of a day, compared with another', `s=${statistic.increment}&rows=region&other=date&otherAsOf=2022-06-30`],
  ['tile map', `s=${statistic.increment}&rows=region&show=tiles`],
  ['four statistics by peer group', `${Object.values(statistic).map((code) => `s=${code}`).join('&')}&rows=peerGroup`],
];

/** Memory of a process and of those it started, in megabytes. */
function memoryOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return children.reduce((sum, child) => sum + memoryOf(child), own);
}

/** The explorer, a publication of all statistics and the report of a year, with all that the country records in it. */
export async function measureStatistics(owner: Sql, productUrl: string, pid: number): Promise<void> {
  const { cookie } = await nationalReader(owner);
  const headers = { Cookie: `adal_session=${cookie}`, Origin: productUrl };
  const [size] = await owner<{ values: string; risks: string; answers: string }[]>`
    select to_char((select sum(reltuples) from pg_class c where c.relname like 'daily_values_%' and c.relkind = 'r'), 'FM999,999,999') as values,
      to_char((select count(*) from risks), 'FM999,999,999') as risks, to_char((select count(*) from checklist_answers where answer is not null), 'FM999,999,999') as answers`;
  say(`\nAbout ${size!.values} daily values, ${size!.risks} risks, ${size!.answers} answers; memory at the beginning ${memoryOf(pid).toFixed(0)} MB`);
  const get = (connections: number, path: string) => overHttp(productUrl, connections, () => ({ method: 'GET', path, headers }));
  for (const [title, query] of views) {
    await get(4, `/explorer.data?${query}&period=2022`);
    for (const connections of [1, 8]) {
      print(`Explorer, 2022: ${title}, ${connections} connection(s)`, [
        ['page', await get(connections, `/explorer?${query}&period=2022`)],
        ['data of the page', await get(connections, `/explorer.data?${query}&period=2022`)],
      ], 'page');
    }
  }

  const timed = async (what: string, work: () => Promise<Response>): Promise<Response> => {
    const startedAt = performance.now();
    const response = await work();
    const bytes = (await response.clone().arrayBuffer()).byteLength;
    say(`  ${what.padEnd(44)}${((performance.now() - startedAt) / 1000).toFixed(2).padStart(7)} s   ${response.status}   ${(bytes / 1024).toFixed(0)} kB   memory ${memoryOf(pid).toFixed(0)} MB`);
    return response;
  };
  const post = (path: string, fields: string[][]) => fetch(productUrl + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) });
  const codes = await owner<{ code: string }[]>`select s.code from statistics s join statistic_versions v on v.code = s.code and v.version = s.version where v.retired_on is null`;
  const id = randomUUID().replace(/^(.{14})4/, '$17');
  say(`\nA publication of ${codes.length} statistics of 2022`);
  await timed('prepared', () => post('/publications/new', [
    ['id', id], ['code', `bench-${id.slice(0, 8)}`], ['period', '2022'], ['asOf', ''], ['title.kk', 'bench'], ['title.ru', ''], ['title.en', ''], ['summary.kk', ''], ['summary.ru', ''], ['summary.en', ''],
    ...codes.map(({ code }) => ['statistics', code]),
  ]));
  await timed('frozen: computed, spelled, hashed, kept', () => post(`/publications/${id}`, [['intent', 'freeze'], ['version', '1']]));
  const [frozen] = await owner<{ state: string; figures: number }[]>`select state, (select count(*)::int from publication_figures f where f.publication_id = p.id) as figures from publications p where id = ${id}`;
  say(`  ${frozen!.state}, ${frozen!.figures.toLocaleString('en')} figures`);
  await timed('its page', () => fetch(`${productUrl}/publications/${id}`, { headers }));
  await post(`/publications/${id}`, [['intent', 'release'], ['version', '2']]);
  await post(`/publications/${id}`, [['intent', 'discard'], ['version', '3']]);

  say('\nThe National Report of 2022');
  for (const file of ['kk.docx', 'kk.pdf', 'ru.docx', 'ru.pdf', 'en.docx', 'en.pdf']) await timed(file, () => fetch(`${productUrl}/national-reports/2022/file/${file}`, { headers }));
  await timed('page', () => fetch(`${productUrl}/national-reports/2022/preview`, { headers }));
}
