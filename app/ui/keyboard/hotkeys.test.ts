import { describe, expect, it } from 'vitest';
import { createHotkeyReader, keyName } from './hotkeys.ts';

const stroke = (key: string, code = '') => ({ key, code });
const known = (hotkey: string) => ['?', 'j', 'g d'].includes(hotkey);

describe('hotkeys', () => {
  it('takes a letter by its place on the keyboard', () => {
    expect(keyName(stroke('п', 'KeyG'))).toBe('g');
    expect(keyName(stroke('G', 'KeyG'))).toBe('g');
    expect(keyName(stroke('?', 'Digit7'))).toBe('?');
    expect(keyName(stroke('Escape', 'Escape'))).toBe('Escape');
  });

  it('knows single keys and pairs', () => {
    const read = createHotkeyReader();
    expect(read(stroke('j', 'KeyJ'), 0, known)).toBe('j');
    expect(read(stroke('п', 'KeyG'), 10, known)).toBeNull();
    expect(read(stroke('в', 'KeyD'), 20, known)).toBe('g d');
    expect(read(stroke('d', 'KeyD'), 30, known)).toBeNull();
  });

  it('forgets a first key that nothing followed', () => {
    const read = createHotkeyReader(1_000);
    expect(read(stroke('g', 'KeyG'), 0, known)).toBeNull();
    expect(read(stroke('d', 'KeyD'), 1_001, known)).toBeNull();
    expect(read(stroke('g', 'KeyG'), 2_000, known)).toBeNull();
    expect(read(stroke('j', 'KeyJ'), 2_100, known)).toBe('j');
  });
});
