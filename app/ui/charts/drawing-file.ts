import type { Drawing, DrawingMark, DrawingTone } from './drawing.ts';

/** Colours of the light theme: a file carries no style sheet. A test compares them with the tokens. */
export const fileColours: Record<DrawingTone, string> = {
  mark: '#00698f', negative: '#5d6975', earlier: '#5d6975', line: '#00698f', grid: '#dbe1e7', base: '#7d8894', text: '#151b22', muted: '#505c68', panel: '#ffffff', empty: '#ffffff',
  shade1: '#e4f1f7', shade2: '#bfdeeb', shade3: '#8fc4da', shade4: '#1f7396', shade5: '#0b4f6c',
  onShade1: '#0f2733', onShade2: '#0f2733', onShade3: '#0b1f29', onShade4: '#ffffff', onShade5: '#ffffff',
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML knows no control characters.
const escaped = (words: string): string => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

const titled = (title: string | undefined): string => (title ? `<title>${escaped(title)}</title>` : '');

function markText(mark: DrawingMark): string {
  const colour = fileColours[mark.tone];
  switch (mark.kind) {
    case 'rect': return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="2" fill="${colour}"${mark.tone === 'empty' ? ` stroke="${fileColours.base}" stroke-dasharray="3 3"` : ''}>${titled(mark.title)}</rect>`;
    case 'rule': return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${colour}"/>`;
    case 'path': return `<path d="${mark.d}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/>`;
    case 'dot': return `<circle cx="${mark.x}" cy="${mark.y}" r="3.5" fill="${colour}">${titled(mark.title)}</circle>`;
    case 'text': return `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}" fill="${colour}"${mark.isStrong ? ' font-weight="600"' : ''}>${escaped(mark.text)}</text>`;
  }
}

export type DrawingPage = { /** Lines above the drawing: what it is of. */ heading: readonly string[]; drawing: Drawing };

const margin = 24;

/** Drawings under one another as a file that stands by itself. */
export function drawingFile(pages: readonly DrawingPage[]): string {
  const width = Math.max(320, ...pages.map(({ drawing }) => drawing.width)) + 2 * margin;
  let top = margin;
  const parts = pages.map(({ heading, drawing }) => {
    const words = heading.map((words, index) => {
      top += index === 0 ? 16 : 18;
      return `<text x="${margin}" y="${top}" fill="${index === 0 ? fileColours.text : fileColours.muted}"${index === 0 ? ' font-size="15" font-weight="600"' : ''}>${escaped(words)}</text>`;
    });
    top += 16;
    const body = `<g transform="translate(${margin} ${top})">${drawing.marks.map(markText).join('')}</g>`;
    top += drawing.height + margin;
    return words.join('') + body;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" font-family="Inter, 'Noto Sans', Arial, sans-serif" font-size="12">`
    + `<rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`;
}
