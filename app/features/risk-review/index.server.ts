export { loadBatchPage, loadReviewPage, type BatchPage, type ReviewPage } from './risk-review.queries.server.ts';
export { abandonBatch, acceptBatch, beginBatch, decide, lookAtSample } from './risk-review.service.server.ts';
