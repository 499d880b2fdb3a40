import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { isOver, type CharterState } from '#app/features/charters/index.ts';

export const commentLength = 4_000;
export const mentionsPerComment = 50;

export const linkKinds = ['dependsOn', 'supersedes'] as const;
export type LinkKind = (typeof linkKinds)[number];
/** A link as it reads from one of its two ends. */
export type LinkRelation = LinkKind | 'requiredBy' | 'supersededBy';

export type AttachmentVersion = {
  id: string;
  version: number;
  title: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  authorName: string;
  createdAt: string;
  removedAt: string | null;
  removedByName: string | null;
};
/** The newest version first. */
export type Attachment = { attachmentId: string; versions: AttachmentVersion[] };

export type Comment = {
  id: string;
  /** Null: withdrawn. */
  body: string | null;
  mentions: { id: string; fullName: string }[];
  authorId: string;
  authorName: string;
  authorRole: string;
  createdAt: string;
};

export type Visit = { personId: string; personName: string; role: string; visitedAt: string };
export type CharterLink = { relation: LinkRelation; kind: LinkKind; charterId: string; code: string; name: Localized; state: CharterState; authorName: string; createdAt: string };
export type LinkOffer = { charterId: string; code: string; name: Localized };
export type Mentionable = { id: string; fullName: string };

/** What may be shown inside the page; anything else is a download. */
export const previewable = {
  'image/png': 'picture', 'image/jpeg': 'picture', 'image/webp': 'picture', 'application/pdf': 'pdf',
} as const satisfies Record<string, 'picture' | 'pdf'>;

export const previewOf = (mediaType: string): 'picture' | 'pdf' | null =>
  Object.hasOwn(previewable, mediaType) ? previewable[mediaType as keyof typeof previewable] : null;

export type Rights = { attach: boolean; comment: boolean; watch: boolean; link: boolean; copy: boolean };

/** What the person may add to the record. The database asks the same of whoever writes. */
export function rightsOn(actor: Pick<Actor, 'role' | 'scope' | 'officeId'>, charter: { officeId: string; state: CharterState }): Rights {
  const isOfficeOwn = actor.officeId === charter.officeId && may(actor, 'charter.draft');
  return {
    attach: actor.officeId === charter.officeId && (actor.scope === 'office' || actor.scope === 'team') && !isOver(charter.state),
    comment: may(actor, 'charter.comment'),
    watch: may(actor, 'charter.follow'),
    link: isOfficeOwn && !isOver(charter.state),
    copy: isOfficeOwn,
  };
}

/** What stands between the last @ before the caret and the caret, where a name may be meant. */
export function mentionQuery(text: string, caret: number): { from: number; query: string } | null {
  const match = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*){0,2})$/u.exec(text.slice(0, caret));
  return match ? { from: caret - match[1]!.length - 1, query: match[1]! } : null;
}

/** People whose name has a part that begins with what was typed. */
export function suggestedPeople(people: readonly Mentionable[], query: string, most = 6): Mentionable[] {
  const wanted = query.trim().toLocaleLowerCase();
  const fits = ({ fullName }: Mentionable) => {
    const name = fullName.toLocaleLowerCase();
    return name.startsWith(wanted) || name.split(' ').some((_, index, parts) => parts.slice(index).join(' ').startsWith(wanted));
  };
  return people.filter(fits).slice(0, most);
}

/** The text with a person's name in the place of what was typed after @, and where the caret is then. */
export function withMention(text: string, caret: number, { from }: { from: number }, fullName: string): { text: string; caret: number } {
  const name = `@${fullName} `;
  return { text: text.slice(0, from) + name + text.slice(caret).replace(/^ /, ''), caret: from + name.length };
}

export type TextPart = { text: string; isMention: boolean };

/** The body with the names of those who are mentioned set apart. */
export function partsOfBody(body: string, mentions: readonly { fullName: string }[]): TextPart[] {
  const names = mentions.map(({ fullName }) => `@${fullName}`).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text: body, isMention: false }];
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
  return body.split(pattern).flatMap((text) => (text === '' ? [] : [{ text, isMention: names.includes(text) }]));
}
