import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charterStates } from '#app/features/charters/index.ts';
import { mentionQuery, partsOfBody, previewOf, rightsOn, suggestedPeople, withMention } from './charter-record.model.ts';

const people = [
  { id: '1', fullName: 'Әсел Нұрқызы Ғалиева' },
  { id: '2', fullName: 'Нұрлан Әбенов' },
  { id: '3', fullName: 'Ұлпан Қайратқызы' },
];

describe('mentions', () => {
  test('are meant after an @ that begins a word', () => {
    expect(mentionQuery('Сәлем @Нұр', 10)).toEqual({ from: 6, query: 'Нұр' });
    expect(mentionQuery('@', 1)).toEqual({ from: 0, query: '' });
    expect(mentionQuery('mail@example', 12)).toBeNull();
    expect(mentionQuery('@Нұрлан, рақмет', 15)).toBeNull();
    expect(mentionQuery('Сәлем @Нұр', 3)).toBeNull();
  });

  test('are offered by the beginning of any part of the name', () => {
    expect(suggestedPeople(people, 'нұр').map(({ id }) => id)).toEqual(['1', '2']);
    expect(suggestedPeople(people, 'Әсел Нұр').map(({ id }) => id)).toEqual(['1']);
    expect(suggestedPeople(people, 'жоқ')).toEqual([]);
    expect(suggestedPeople(people, '', 2)).toHaveLength(2);
  });

  test('take the place of what was typed', () => {
    const text = 'Сәлем @Нұр және басқалар';
    expect(withMention(text, 10, mentionQuery(text, 10)!, 'Нұрлан Әбенов')).toEqual({ text: 'Сәлем @Нұрлан Әбенов және басқалар', caret: 21 });
  });

  test('are set apart in the text, and nothing of the text is lost', () => {
    expect(partsOfBody('@Нұрлан Әбенов, қараңыз', [people[1]!])).toEqual([
      { text: '@Нұрлан Әбенов', isMention: true }, { text: ', қараңыз', isMention: false },
    ]);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (body, names) => {
        expect(partsOfBody(body, names.map((fullName) => ({ fullName }))).map(({ text }) => text).join('')).toBe(body);
      }),
    );
  });
});

describe('who may add to the record', () => {
  const rights = (role: Parameters<typeof rightsOn>[0]['role'], scope: Parameters<typeof rightsOn>[0]['scope'], officeId = 'own', state: (typeof charterStates)[number] = 'active') =>
    rightsOn({ role, scope, officeId }, { officeId: 'own', state });

  test('office and team attach, the office links and copies, everybody but the auditor comments', () => {
    expect(rights('projectManager', 'office')).toEqual({ attach: true, comment: true, watch: true, link: true, copy: true });
    expect(rights('executor', 'team')).toEqual({ attach: true, comment: true, watch: true, link: false, copy: false });
    expect(rights('complianceOfficer', 'organisation')).toEqual({ attach: false, comment: true, watch: true, link: false, copy: false });
    expect(rights('commissioner', 'region', 'other')).toEqual({ attach: false, comment: true, watch: true, link: false, copy: false });
    expect(rights('auditor', 'national', 'other')).toEqual({ attach: false, comment: false, watch: false, link: false, copy: false });
  });

  test('a charter that is over takes no attachment and no link', () => {
    for (const state of charterStates) {
      const isOver = state === 'closed' || state === 'terminated';
      expect([state, rights('officeLead', 'office', 'own', state)]).toEqual([state, { attach: !isOver, comment: true, watch: true, link: !isOver, copy: true }]);
    }
  });
});

test('only pictures and PDF are shown in the page', () => {
  expect(['image/png', 'image/jpeg', 'image/webp', 'application/pdf'].map(previewOf)).toEqual(['picture', 'picture', 'picture', 'pdf']);
  expect(['image/svg+xml', 'text/html', 'text/plain', 'constructor', ''].map(previewOf)).toEqual([null, null, null, null, null]);
});
