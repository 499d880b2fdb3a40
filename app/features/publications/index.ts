export { ComparisonPage } from './components/comparison-page.tsx';
export { PublicationForm } from './components/publication-form.tsx';
export { PublicationPage } from './components/publication-page.tsx';
export { PublicPublicationPage, PublicPublicationsPage } from './components/public-pages.tsx';
export { PublicationsPage } from './components/publications-page.tsx';
export { RestatePage } from './components/restate-page.tsx';
export {
  comparisonSearch, editPublicationSchema, newPublicationSchema, publicationActionSchema, publicationFileParams, publicationParams, publicationSearch, publicFileParams, publicParams, publicSearch, restatementSchema,
} from './publications.schema.ts';
