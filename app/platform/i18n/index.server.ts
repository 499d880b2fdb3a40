export { serverI18n, serverTranslate } from './i18n.server.ts';
