export { SavedViews } from './components/saved-views.tsx';
export { savedViewActionSchema } from './saved-views.schema.ts';
