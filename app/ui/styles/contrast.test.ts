import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Record<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = tokensOf(blockAfter(':root {'));
const dark = { ...light, ...tokensOf(blockAfter("\n[data-theme='dark'] {")) };
const system = { ...light, ...tokensOf(blockAfter("[data-theme='system'] {")) };

const grounds = ['page', 'surface', 'sunken', 'hover'];
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['text', ground],
    ['muted', ground],
    ['accent', ground],
  ]),
  ['critical', 'surface'],
  ['critical', 'page'],
  ['attention', 'surface'],
  ['attention', 'page'],
  ['verified', 'surface'],
  ['verified', 'page'],
  ['mark', 'surface'],
  ['accent-hover', 'surface'],
  ['accent-hover', 'hover'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent-soft', 'accent-soft'],
  ['on-accent-soft', 'surface'],
  ['on-attention-soft', 'attention-soft'],
  ['on-critical', 'critical'],
  ['on-critical', 'critical-hover'],
  ['on-critical-soft', 'critical-soft'],
  ['on-verified-soft', 'verified-soft'],
  ['surface', 'text'],
  ...[1, 2, 3, 4, 5].map((step): [string, string] => [`on-shade-${step}`, `shade-${step}`]),
];
const interfacePairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['line-strong', ground],
    ['focus', ground],
  ]),
  ['focus', 'accent-soft'],
  ['mark', 'band'],
  ['mark', 'page'],
  ['plan', 'surface'],
  ['plan', 'page'],
  ['verified', 'surface'],
  ['accent', 'accent-soft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast in the %s theme', (_theme, tokens) => {
  it.each(textPairs)('text %s on %s is at least 4.5', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(interfacePairs)('%s on %s is at least 3', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('has one dark theme, however it is chosen', () => {
  expect(system).toEqual(dark);
});

function blockAfter(start: string): string {
  const from = css.indexOf(start);
  expect(from, start).toBeGreaterThanOrEqual(0);
  return css.slice(from + start.length, css.indexOf('}', from));
}

function tokensOf(block: string): Tokens {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [lighter = 0, darker = 0] = [luminance(tokens, front), luminance(tokens, back)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(tokens: Tokens, name: string): number {
  const value = tokens[name] ?? '';
  expect(value, `--${name}`).toMatch(/^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(value.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
