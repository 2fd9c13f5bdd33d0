import { describe, expect, it } from 'vitest';
import { decodeYaml } from '../../src/yaml/decode-yaml.ts';

/** Bytes from characters up to U+00FF, as in Latin-1. */
function bytes(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}

describe('bytes become text', () => {
  it('when they are UTF-8, and a BOM stays in it', () => {
    expect(decodeYaml(new TextEncoder().encode('\uFEFFname: Zoë 😀\n'))).toEqual({
      text: '\uFEFFname: Zoë 😀\n',
    });
    expect(decodeYaml(new Uint8Array())).toEqual({ text: '' });
  });

  it.each([
    { what: 'Latin-1', given: bytes('name: Zo\xEB\n'), start: 8, byte: '0xEB' },
    { what: 'a continuation without a beginning', given: bytes('a: \x80b'), start: 3, byte: '0x80' },
    { what: 'a character that the end cuts short', given: bytes('a: \xF0\x9F\x98'), start: 3, byte: '0xF0' },
    { what: 'an overlong form', given: bytes('a: \xC0\xAF'), start: 3, byte: '0xC0' },
    { what: 'a surrogate in bytes', given: bytes('a: \xED\xA0\x80'), start: 3, byte: '0xED' },
    {
      what: 'a bad byte behind an emoji, which takes two units',
      given: bytes('\xF0\x9F\x98\x80 \xFF'),
      start: 3,
      byte: '0xFF',
    },
  ])('but not $what', ({ given, start, byte }) => {
    expect(decodeYaml(given)).toMatchObject({
      rule: 'file-readable',
      start,
      message: `the byte ${byte} here is not UTF-8`,
    });
  });

  it('but not UTF-16, which is told by its name', () => {
    expect(decodeYaml(bytes('\xFF\xFEa\0'))).toMatchObject({
      message: 'the file is written in UTF-16 (little-endian), not in UTF-8',
    });
    expect(decodeYaml(bytes('\xFE\xFF\0a'))).toMatchObject({
      message: 'the file is written in UTF-16 (big-endian), not in UTF-8',
    });
  });
});
