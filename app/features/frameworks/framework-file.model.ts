import { Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Node, type Pair } from 'yaml';
import { findingsOf, type FaultCode, type Params, type Path, type Surroundings } from './framework-check.model.ts';
import { judgeShape } from './framework-file.schema.ts';
import { inCanonicalOrder, limits, type FrameworkContent } from './framework.model.ts';

/** A fault of a file at its place: counted from 1, with the text of the line. */
export type Fault = { line: number; column: number; code: FaultCode; params: Params; excerpt: string };
export type ReadFile = { content: FrameworkContent; faults: [] } | { content: null; faults: Fault[] };

const shownFaults = 100;

/** Reads the file of a framework as far as it can be judged by itself: every fault has its line. */
export function readFrameworkFile(text: string, surroundings?: (framework: string) => Surroundings): ReadFile {
  const lines = text.split('\n');
  const counter = new LineCounter();
  const faultAt = (offset: number, code: FaultCode, params: Params = {}): Fault => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col, code, params, excerpt: (lines[line - 1] ?? '').trimEnd().slice(0, 200) };
  };
  const refused = (faults: Fault[]): ReadFile => ({
    content: null, faults: faults.sort((one, other) => one.line - other.line || one.column - other.column).slice(0, shownFaults),
  });
  const top = (code: FaultCode, params: Params = {}): ReadFile => refused([{ line: 1, column: 1, code, params, excerpt: (lines[0] ?? '').slice(0, 200) }]);

  if (new TextEncoder().encode(text).length > limits.fileBytes) return top('tooLong', { limit: `${limits.fileBytes / 1024} KiB` });
  let documents: Document.Parsed[];
  try {
    const parsed = parseAllDocuments(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, version: '1.2', schema: 'core', merge: false, logLevel: 'error', keepSourceTokens: false });
    documents = 'empty' in parsed ? [] : parsed;
  } catch {
    // The parser calls itself for each level: a file of nothing but brackets exhausts the stack.
    return top('tooDeep');
  }
  const [document] = documents;
  if (!document || document.contents === null) return top('emptyFile');
  if (documents.length > 1) return refused([faultAt(documents[1]!.range[0], 'severalDocuments')]);
  // A tag that nobody knows is a warning to the parser, but then a text is not what it seems.
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return refused(broken.map((error) => faultAt(error.pos[0], error.code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'syntax', { detail: error.message.split('\n')[0]! })));
  }
  const odd = oddParts(document).map(({ offset, code }) => faultAt(offset, code));
  if (odd.length > 0) return refused(odd);

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return top('tooDeep');
  }
  const shape = judgeShape(value);
  if (shape.content === null) return refused(shape.findings.map(({ path, code, params }) => faultAt(offsetOf(document, path, code), code, params)));
  const content = inCanonicalOrder(shape.content);
  // Judged in the order of the file, so that a place in the content is a place in the file.
  const findings = surroundings ? findingsOf(shape.content, surroundings(content.framework)) : [];
  return findings.length > 0 ? refused(findings.map(({ path, code, params }) => faultAt(offsetOf(document, path, code), code, params))) : { content, faults: [] };
}

/** What the format does without: references within the file, and keys that are no plain names. */
function oddParts(document: Document.Parsed): { offset: number; code: FaultCode }[] {
  const odd: { offset: number; code: FaultCode }[] = [];
  const startOf = (node: unknown) => (isNode(node) && node.range ? node.range[0] : 0);
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor)) odd.push({ offset: startOf(node), code: 'alias' });
    },
    Pair(_, pair) {
      const name = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof name !== 'string' || ['__proto__', 'constructor', 'prototype'].includes(name)) odd.push({ offset: startOf(pair.key), code: 'keyName' });
    },
  });
  return odd;
}

/** Where something stands: the part itself, else the nearest part around it that is there. */
function offsetOf(document: Document.Parsed, path: Path, code: FaultCode): number {
  let node: unknown = document.contents;
  let offset = isNode(node) && node.range ? node.range[0] : 0;
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && key.value === step);
      const key = pair?.key as Node | undefined;
      if (key?.range && (code === 'unknownKey' && depth === path.length - 1)) return key.range[0];
      if (key?.range) offset = key.range[0];
      next = pair?.value;
    } else if (isSeq(node) && typeof step === 'number') next = node.items[step];
    if (!isNode(next)) return offset;
    node = next;
    // A missing part is shown at the name of what lacks it, anything else at the value.
    if (next.range && (isScalar(next) || typeof step === 'number')) offset = next.range[0];
  }
  return offset;
}

/** The file of a version; read again, it says the same. */
export function writeFrameworkFile(content: FrameworkContent): string {
  const { requirements, ...head } = inCanonicalOrder(content);
  const document = new Document({
    ...head,
    requirements: requirements.map(({ meaning, formerly, mapsTo, ...requirement }) => ({
      ...requirement, ...(meaning > 1 && { meaning }), ...(formerly !== null && { formerly }), ...(mapsTo.length > 0 && { mapsTo }),
    })),
  }, { version: '1.2', aliasDuplicateObjects: false });
  // Codes such as 4.10 are texts: quoted, they are for every program that reads the file.
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && ['code', 'chapter', 'formerly', 'requirement', 'edition'].includes(String(pair.key.value)) && isScalar(pair.value)) pair.value.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
}
