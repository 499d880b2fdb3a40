import { addressKey, type FigureAddress, type NamedFigure } from '#app/features/statistic-engine/index.ts';
import type { Localized } from '#app/platform/i18n/index.ts';
import { citedBy, type Block, type BlockFrame, type BlockWords } from './blocks.model.ts';
import { tokenKey, type FigureToken } from './inline-text.model.ts';

export type Restated = { number: number; reported: string | null; verified: string | null; reason: Localized };
/** Where a figure stands that a report prints. */
export type CitedPublication = { id: string; title: Localized; period: string; asOf: string; contentHash: string | null };
/** A figure as it is cited: of a publication, or (null) as the records are now. */
export type CitedFigure = NamedFigure & { publication: CitedPublication | null; restated: Restated | null };
export type CitedFigures = ReadonlyMap<string /* addressKey */, CitedFigure>;

/** Reads figures, whichever source a report has for them. An address that nobody knows is missing in the answer. */
export type FigureReader = (addresses: FigureAddress[]) => Promise<Map<string, CitedFigure>>;

/** `moreThan:11000`, as a token keeps it; empty where nothing is known. */
export function seenOf(figure: Pick<CitedFigure, 'reported' | 'verified' | 'qualifier'> | undefined, measure: FigureToken['measure']): string {
  const value = figure?.[measure] ?? null;
  return value === null ? '' : `${figure!.qualifier}:${plainDecimal(value)}`;
}

/** Without the zeros that a database writes behind: `493.40` is `493.4`. */
export const plainDecimal = (value: string): string => (value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value);

export const valueSeen = (seen: string): { value: string; qualifier: NamedFigure['qualifier'] } | null => {
  if (seen === '') return null;
  const [qualifier, value] = seen.split(':') as [NamedFigure['qualifier'], string];
  return { qualifier, value };
};

export type FigureState = 'same' | 'changed' | 'unknown' | 'restated';

/** What has become of a figure since its author put it in. */
export function stateOfToken(token: FigureToken, figures: CitedFigures): FigureState {
  const figure = figures.get(addressKey(token.address));
  const now = seenOf(figure, token.measure);
  if (now === '') return 'unknown';
  if (now !== token.seen) return 'changed';
  return figure!.restated ? 'restated' : 'same';
}

export type FigureChange = { blockId: string; token: FigureToken; state: Exclude<FigureState, 'same'>; now: string };

/** Every figure of some blocks that is not what its author saw, once in each block. Restated ones are told, not counted as open. */
export function changesIn(blocks: readonly { id: string; frame: BlockFrame; words: BlockWords }[], figures: CitedFigures): FigureChange[] {
  return blocks.flatMap(({ id, frame, words }) => {
    const told = new Set<string>();
    return citedBy(frame, words).tokens.flatMap((token): FigureChange[] => {
      const state = stateOfToken(token, figures);
      const key = `${tokenKey(token)}|${token.seen}`;
      if (state === 'same' || told.has(key)) return [];
      told.add(key);
      return [{ blockId: id, token, state, now: seenOf(figures.get(addressKey(token.address)), token.measure) }];
    });
  });
}

/** Whether a report can be published with it: nothing is replaced in silence, and nothing is printed that nobody knows. */
export const isOpen = ({ state }: FigureChange): boolean => state === 'changed' || state === 'unknown';

/** Every address that some blocks print, in all their languages. */
export function addressesOf(blocks: readonly Block[]): FigureAddress[] {
  const addresses = new Map<string, FigureAddress>();
  for (const { frame, texts } of blocks) {
    for (const words of [{}, ...Object.values(texts).map((text) => text.words)]) {
      const { tokens, compared } = citedBy(frame, words);
      for (const { address } of [...tokens, ...compared]) addresses.set(addressKey(address), address);
    }
  }
  return [...addresses.values()];
}

/** The token with what the figure is now. */
export const accepted = (figures: CitedFigures) => (token: FigureToken): FigureToken => {
  const now = seenOf(figures.get(addressKey(token.address)), token.measure);
  return now === '' ? token : { ...token, seen: now };
};
