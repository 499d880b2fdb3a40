export { BatchPage } from './components/batch-page.tsx';
export { ReviewPage } from './components/review-page.tsx';
export { batchActionSchema, batchParams, reviewActionSchema, reviewSearch } from './risk-review.schema.ts';
