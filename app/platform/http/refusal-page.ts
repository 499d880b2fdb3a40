import en from '#app/platform/messages/en.json' with { type: 'json' };
import kk from '#app/platform/messages/kk.json' with { type: 'json' };
import ru from '#app/platform/messages/ru.json' with { type: 'json' };
import type { Language } from '#app/platform/i18n/languages.ts';

const messages = { kk, ru, en };

/** The page of refusals that happen before the application is reached. Plain on purpose: it must need nothing else. */
export function refusalPage(language: Language, reason: keyof typeof kk.platform.refusals): string {
  const sentence = messages[language].platform.refusals[reason];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sentence}</title><p>${sentence}</p></html>`;
}
