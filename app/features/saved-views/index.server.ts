export { loadSavedViews, removeView, saveView, type SavedView } from './saved-views.server.ts';
