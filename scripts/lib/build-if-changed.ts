import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const stampFile = path.join(root, 'build/.source-hash');

function sourceHash(): string {
  const hash = createHash('sha256');
  const visit = (entry: string) => {
    if (statSync(entry).isDirectory()) {
      for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    } else if (!entry.includes('.test.')) {
      hash.update(path.relative(root, entry)).update(readFileSync(entry));
    }
  };
  for (const source of ['app', 'public', 'vite.config.ts', 'package-lock.json']) visit(path.join(root, source));
  return hash.digest('hex');
}

/** Builds the application unless the present build is of the present sources. @returns whether it built. */
export function buildIfChanged(): boolean {
  const wanted = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;
  const result = spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
  if (result.status !== 0) throw new Error(`The application could not be built:\n${result.stdout}\n${result.stderr}`);
  writeFileSync(stampFile, wanted);
  return true;
}
