import type { PaperDocument } from './document.ts';
import { renderDocx } from './docx.server.ts';
import { renderPdf } from './pdf.server.ts';
import type { ReportDocument } from './report-document.ts';
import { renderReportDocx } from './report-docx.server.ts';
import { renderReportPdf } from './report-pdf.server.ts';

const renderers = {
  pdf: { render: renderPdf, mediaType: 'application/pdf' },
  docx: { render: renderDocx, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;
export type PaperFormat = keyof typeof renderers;

/** The document as a file to be saved, under a name in the reader's own letters. */
export async function paperResponse(document: PaperDocument, format: PaperFormat, name: string): Promise<Response> {
  return fileResponse(await renderers[format].render(document), format, name);
}

const reportRenderers = { pdf: renderReportPdf, docx: renderReportDocx } as const;

/** A report of chapters as a file to be saved. */
export async function reportResponse(document: ReportDocument, format: PaperFormat, name: string): Promise<Response> {
  return fileResponse(await reportRenderers[format](document), format, name);
}

function fileResponse(body: Uint8Array, format: PaperFormat, name: string): Response {
  const { mediaType } = renderers[format];
  return new Response(Buffer.from(body), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(body.length),
      'Content-Disposition': attachmentNamed(`${name}.${format}`),
      'Cache-Control': 'private, no-store',
    },
  });
}

/** RFC 6266 and 5987: the whole name for whoever reads it, letters of English for everybody else. */
export function attachmentNamed(name: string): string {
  const fallback = name.replace(/[^\w.() -]+/g, '').replace(/ +/g, ' ').replace(/ (?=\.|$)|^[. ]+/g, '') || 'file';
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
