import { stableId } from '../stable-id.ts';
import type { EvidenceKindCode } from './evidence-kinds.ts';
import type { BlockCode } from './streams-and-blocks.ts';
import { compliance2022 } from './templates/2022-compliance.ts';
import { culture2022 } from './templates/2022-culture.ts';
import { internalAnalysis2022 } from './templates/2022-internal-analysis.ts';
import { culture2024 } from './templates/2024-culture.ts';
import { internalAnalysis2024 } from './templates/2024-internal-analysis.ts';
import { legislationCompliance2024 } from './templates/2024-legislation-compliance.ts';
import { quasiPublicCompliance2024 } from './templates/2024-quasi-public-compliance.ts';
import type { Frequency, Plan, TemplateDraft } from './templates/template.ts';
import type { Trilingual } from './trilingual.ts';

export type { Frequency } from './templates/template.ts';

export type TemplateSubtask = { id: string; name: Trilingual; frequency: Frequency; evidence: EvidenceKindCode[] };
export type TemplateTask = { id: string; name: Trilingual; subtasks: TemplateSubtask[] };

export type ProjectTemplate = Omit<TemplateDraft, 'tasks' | 'indicators'> & {
  id: string;
  version: number;
  tasks: TemplateTask[];
  indicators: ({ code: TemplateDraft['indicators'][number]['code'] } & Plan)[];
  controlPoints: { name: Trilingual; throughMonth: number }[];
};

const nameOf = ({ kk, ru, en }: Trilingual): Trilingual => ({ kk, ru, en });

/** The state of things is looked at when each quarter ends. */
const quarterResults: ProjectTemplate['controlPoints'] = ['I', 'II', 'III', 'IV'].map((quarter, index) => ({
  name: { kk: `${quarter} тоқсанның қорытындысы`, ru: `Итоги ${quarter} квартала`, en: `Results of quarter ${quarter}` },
  throughMonth: 3 * (index + 1),
}));

const noPlan: Plan = { trajectory: 'linear', targets: [] };

function published(draft: TemplateDraft): ProjectTemplate {
  const version = 1;
  return {
    ...draft,
    id: stableId('template', draft.block, version),
    version,
    controlPoints: quarterResults,
    indicators: draft.indicators.map(({ code, plan = noPlan }) => ({ code, ...plan })),
    tasks: draft.tasks.map((task, taskIndex) => ({
      id: stableId('template-task', draft.block, version, taskIndex),
      name: nameOf(task),
      subtasks: task.subtasks.map((subtask, subtaskIndex) => ({
        id: stableId('template-task', draft.block, version, taskIndex, subtaskIndex),
        name: nameOf(subtask),
        frequency: subtask.every,
        evidence: subtask.proof,
      })),
    })),
  };
}

/** The coordinator's standard projects: three blocks of 2022 and four projects of 2024, each worded in a file of its own. */
export const templates: ProjectTemplate[] = [
  internalAnalysis2022, compliance2022, culture2022,
  internalAnalysis2024, legislationCompliance2024, quasiPublicCompliance2024, culture2024,
].map(published);

export function templateOf(block: BlockCode): ProjectTemplate {
  const template = templates.find((candidate) => candidate.block === block);
  if (!template) throw new Error(`No template for block ${block}`);
  return template;
}
