import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pluralCategories } from '#app/platform/i18n/plural.ts';
import { languages, type Language } from '#app/platform/i18n/languages.ts';

/**
 * Fails on a message missing in a language, a wrong set of plural forms, placeholders that differ between languages,
 * a key that code asks for and no file has, a key that no code asks for, and Cyrillic text in code.
 */
const root = path.resolve(import.meta.dirname, '..');
const problems: string[] = [];

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function flatten(node: unknown, prefix: string, into: Map<string, string>) {
  if (typeof node === 'string') into.set(prefix, node);
  else for (const [key, child] of Object.entries(node as object)) flatten(child, prefix ? `${prefix}.${key}` : key, into);
}

const messages: Record<Language, Map<string, string>> = { kk: new Map(), ru: new Map(), en: new Map() };
for (const file of filesBelow('app', /^(kk|ru|en)\.json$/).filter((name) => name.includes('/messages/'))) {
  flatten(JSON.parse(readFileSync(path.join(root, file), 'utf8')), '', messages[path.basename(file, '.json') as Language]);
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string) => key.replace(pluralSuffix, '');
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].sort().join(',');

const bases = new Set(languages.flatMap((language) => [...messages[language].keys()].map(baseOf)));
for (const base of bases) {
  const shapes = new Map<Language, string>();
  for (const language of languages) {
    const plain = messages[language].get(base);
    const forms = pluralCategories[language].filter((form) => messages[language].has(`${base}_${form}`));
    if (plain === undefined && forms.length === 0) problems.push(`${language}: ${base} is missing`);
    else if (plain === undefined && forms.length !== pluralCategories[language].length) problems.push(`${language}: ${base} lacks a plural form`);
    const texts = plain === undefined ? forms.map((form) => messages[language].get(`${base}_${form}`)!) : [plain];
    if (texts.some((text) => text.trim() === '')) problems.push(`${language}: ${base} is empty`);
    shapes.set(language, placeholders(texts.join(' ')));
  }
  const expected = shapes.get('kk');
  for (const [language, shape] of shapes) if (shape !== expected) problems.push(`${language}: ${base} has the placeholders ${shape || '(none)'}, kk has ${expected || '(none)'}`);
}

const sources = [...filesBelow('app', /\.(ts|tsx)$/)].filter((file) => !/\.test\.tsx?$/.test(file));
const used = new Set<string>();
/** The page that is shown before the application is reached reads these from the files themselves. */
const usedPatterns: RegExp[] = [/^platform\.refusals\./];
for (const file of sources) {
  const code = readFileSync(path.join(root, file), 'utf8');
  for (const [, key] of code.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[\w-]+)+)['"`]/g)) used.add(key!);
  for (const [, template] of code.matchAll(/`([a-z][A-Za-z]*\.[^`\s]*\$\{[^`]*)`/g)) {
    const pattern = template!.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('[\\w-]+');
    usedPatterns.push(new RegExp(`^${pattern}$`));
  }
  for (const [, key] of code.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g)) if (!bases.has(key!)) problems.push(`${file}: t('${key}') has no message`);
  const isData = /fixtures|kazakhstan-tiles|localit|alphabet|collation|calendar-names|languages\.ts|preference-switch|cell-input\.model|format\.ts|relative\.ts|number-words/.test(file);
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  if (!isData && /[\u0400-\u04ff]/.test(withoutComments)) problems.push(`${file}: has Cyrillic text in code`);
}
for (const base of bases) {
  if (!used.has(base) && !usedPatterns.some((pattern) => pattern.test(base))) problems.push(`${base} is used nowhere`);
}

for (const problem of problems) console.error(problem);
console.log(`${bases.size} messages in ${languages.length} languages: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
