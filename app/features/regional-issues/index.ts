export { IssuePage } from './components/issue-page.tsx';
export { IssuesPage } from './components/issues-page.tsx';
export { NewIssuePage } from './components/new-issue-page.tsx';
export { issueActionSchema, issueParams, issueSearch, raiseIssueSchema } from './regional-issues.schema.ts';
