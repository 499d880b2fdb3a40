import { foldText } from '#app/platform/text/fold-text.ts';
import type { CellProblem, ImportedRisk } from './read-risks.model.ts';

/** Problems and duplicates are shown up to this many; their whole number is always said. */
export const shownFindings = 500;

export type Duplicate = {
  row: number;
  code: string | null;
  title: string;
  /** The same code is another risk already; the same words are in the register, or twice in the workbook. */
  reason: 'codeTaken' | 'sameWords' | 'twiceInWorkbook';
  existingCode: string;
};

export type ImportFindings = {
  rows: number;
  risks: number;
  recommendations: number;
  /** Already in the register exactly so. */
  unchanged: number;
  /** What confirming adds. */
  added: number;
  duplicateCount: number;
  duplicates: Duplicate[];
  problemCount: number;
  problems: CellProblem[];
  unknownColumns: string[];
};

export type RegisteredRisk = ImportedRisk & { code: string };

/** What makes two risks the same to a reader: their essence in the same words, however spelled. */
const essenceOf = ({ title, cause, scheme }: ImportedRisk): string => foldText(`${title} ${cause} ${scheme}`);

const comparable = ({ row: _row, ...risk }: ImportedRisk): string => JSON.stringify(risk);

/**
 * Compares what a workbook says with the register: what is there already is left alone, what would double it is named and
 * left out, the rest is to be added.
 */
export function compareWithRegister(
  read: { risks: readonly ImportedRisk[]; problems: readonly CellProblem[]; unknownColumns: readonly string[] },
  rows: number,
  register: readonly RegisteredRisk[],
): { findings: ImportFindings; added: ImportedRisk[] } {
  const byCode = new Map(register.map((risk) => [risk.code, risk]));
  const codeOfEssence = new Map(register.map((risk) => [essenceOf(risk), risk.code]));
  const duplicates: Duplicate[] = [];
  const added: ImportedRisk[] = [];
  const rowOfEssence = new Map<string, string>();
  let unchanged = 0;
  for (const risk of read.risks) {
    const { row, code, title } = risk;
    const sameCode = code === null ? undefined : byCode.get(code);
    const essence = essenceOf(risk);
    if (sameCode) {
      if (comparable(sameCode) === comparable(risk)) unchanged += 1;
      else duplicates.push({ row, code, title, reason: 'codeTaken', existingCode: sameCode.code });
    } else if (codeOfEssence.has(essence)) duplicates.push({ row, code, title, reason: 'sameWords', existingCode: codeOfEssence.get(essence)! });
    else if (rowOfEssence.has(essence)) duplicates.push({ row, code, title, reason: 'twiceInWorkbook', existingCode: rowOfEssence.get(essence)! });
    else {
      added.push(risk);
      rowOfEssence.set(essence, code ?? String(row));
    }
  }
  return {
    added,
    findings: {
      rows,
      risks: read.risks.length,
      recommendations: read.risks.reduce((sum, { recommendations }) => sum + recommendations.length, 0),
      unchanged,
      added: added.length,
      duplicateCount: duplicates.length,
      duplicates: duplicates.slice(0, shownFindings),
      problemCount: read.problems.length,
      problems: read.problems.slice(0, shownFindings),
      unknownColumns: read.unknownColumns.slice(0, 50),
    },
  };
}
