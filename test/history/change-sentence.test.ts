import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/queries/changes/change.ts';
import { changeSentence } from '../../src/render/changes/sentence.ts';

function said(change: Partial<Change>): string {
  const about = { kind: 'person', id: 'ada', name: null, on: null, why: null, about: [] } as const;
  return changeSentence({ ...about, what: 'new', before: null, after: null, ...change });
}

describe('the sentence of a change', () => {
  it('says a last day as a day, and an arrow only where there was another', () => {
    expect(said({ what: 'until', after: '2026-12-31' })).toBe('last day 2026-12-31');
    expect(said({ what: 'until', before: '2026-12-31' })).toBe('last day 2026-12-31 → none');
    expect(said({ what: 'squads.search.until', after: '2026-12-31' })).toBe(
      'last day in squad search 2026-12-31',
    );
    expect(said({ what: 'guilds.web.until', before: '2026-12-31', after: '2027-01-31' })).toBe(
      'last day in guild web 2026-12-31 → 2027-01-31',
    );
    const waiver = { kind: 'waiver', what: 'until', before: '2026-12-31', after: '2027-01-31' } as const;
    expect(said(waiver)).toBe('until 2026-12-31 → 2027-01-31');
  });

  it('says the memberships of somebody who is in a squad more than once', () => {
    const what = 'squads.search';
    const after = [{ until: '2026-11-23' }, { share: 0.5, from: '2027-04-01' }];
    expect(said({ what, before: [{}], after })).toBe(
      'in squad search: without an end → until 2026-11-23; share 0.5, from 2027-04-01',
    );
    expect(said({ what, before: after, after: null })).toBe(
      'in squad search: until 2026-11-23; share 0.5, from 2027-04-01 → none',
    );
  });

  it('of what is new says from when until when', () => {
    expect(said({ after: { name: 'Ada', from: '2027-01-10' } })).toBe('new: from 2027-01-10');
    const squad = { tribe: 'music', from: '2027-01-10', until: '2027-03-31' };
    expect(said({ kind: 'squad', after: squad })).toBe('new: tribe music, from 2027-01-10, until 2027-03-31');
  });

  it('names the fields that cannot be read, or can be again', () => {
    expect(said({ what: 'unread', after: ['type'] })).toBe('cannot be read: type');
    expect(said({ what: 'unread', before: ['type'] })).toBe('can be read again: type');
    expect(said({ what: 'unread', before: ['type'], after: ['type', 'tier'] })).toBe('cannot be read: +tier');
  });
});
