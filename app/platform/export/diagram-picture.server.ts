import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { drawDiagram, svgOf } from './diagram-drawing.ts';
import type { Diagram } from './report-document.ts';

const require = createRequire(import.meta.url);
const face = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
const fonts = { fontFiles: [face('400Regular'), face('700Bold')], loadSystemFonts: false, defaultFontFamily: 'Tinos' };

/** Sharp on paper. */
const scale = 3;

/** The drawing as a picture, for documents whose readers do not all know drawings. */
export function diagramPicture(diagram: Diagram): { data: Buffer; width: number; height: number } {
  const drawing = drawDiagram(diagram);
  const picture = new Resvg(svgOf(drawing, 'Tinos'), { font: fonts, fitTo: { mode: 'zoom', value: scale }, background: 'white' });
  return { data: picture.render().asPng(), width: drawing.width, height: drawing.height };
}
