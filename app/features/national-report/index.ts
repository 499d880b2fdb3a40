export { ChapterPage } from './components/chapter-page.tsx';
export { PreviewPage, PublicReportPage } from './components/preview-page.tsx';
export { ReportPage } from './components/report-page.tsx';
export { ReportsPage } from './components/reports-page.tsx';
export { TemplatePage } from './components/template-page.tsx';
export { VersionsPage } from './components/versions-page.tsx';
export {
  chapterParams, fileParams, languageSearch, newReportSchema, pickerSearch, previewSearch, publicParams, reportActionSchema, reportParams, templateSchema, versionsSearch,
} from './report.schema.ts';
