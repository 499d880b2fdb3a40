export { editIssue, moveIssue, raiseIssue } from './regional-issues.service.server.ts';
export { loadIssue, loadIssueChoices, loadIssues } from './regional-issues.queries.server.ts';
