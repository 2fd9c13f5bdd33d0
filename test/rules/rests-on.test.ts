import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

describe('what could not be read', () => {
  test('opens no gate as a whole: nobody knows which fields it has', () => {
    const org = 'squads: {a: {mission: x}, b: {mission: x}, c: [ada]}\npeople: {ada: {}}';
    const { notChecked, findings } = checkOrg(org);
    expect(notChecked).toMatchObject({
      'squad-has-product-owner': '0 of 3 squads that are not enabling have a product owner, needs 10 %',
      'squad-has-coach': '0 of 3 squads that are not enabling have a coach, needs 10 %',
      'squad-has-peer': 'no squad with productOwner',
    });
    expect(findings).not.toHaveProperty('squad-has-product-owner');
  });

  test('opens the gate of its field', () => {
    const { findings } = checkOrg(
      'squads: {a: {mission: x}, b: {mission: x}, c: {productOwnr: ada}}\npeople: {ada: {}}',
    );
    expect(findings['squad-has-product-owner']).toEqual([
      'warning squad:a: squad a has no product owner',
      'warning squad:b: squad b has no product owner',
    ]);
  });

  test('silences only what it names', () => {
    const org = (key: string) => `
      squads: {a: {${key}: [ada]}, b: {members: [bela, cleo]}}
      people: {ada: {}, bela: {}, cleo: {}, dora: {}}`;
    const dora = 'warning person:dora: person dora is in no squad';
    expect(checkOrg(org('members')).findings['person-has-squad']).toEqual([dora]);
    expect(checkOrg(org('membres')).findings['person-has-squad']).toEqual([dora]);
  });

  test('leaves a rule unchecked where it names nobody who could be meant', () => {
    const { notChecked } = checkOrg(`
      squads: {a: {members: [{}]}, b: {members: [bela, cleo]}}
      people: {ada: {}, bela: {}, cleo: {}}`);
    expect(notChecked['person-has-squad']).toBe('members of squad a cannot be read');
  });

  test('may be what a waiver silences', () => {
    const lines = (key: string) =>
      checkOrg(`
        squads: {a: {dependsOn: {b: {mode: x-as-a-service, ${key}: blocking}}}, b: {}}
        waivers:
          - {rule: dependency-blocking, on: squad:a.dependsOn.b, reason: known, until: 2027-01-01}`).findings[
        'waiver-current'
      ];
    expect(lines('severity')).toEqual([]);
    expect(lines('severty')).toEqual([]);
  });

  test('may be the place of a product owner', () => {
    const org = (key: string) => `
      squads:
        a: {${key}: [{role: product-owner}]}
        b: {productOwner: ada}
      people: {ada: {}}`;
    const lines = (key: string) => checkOrg(org(key)).findings['squad-has-product-owner'];
    expect(lines('vacancies')).toEqual([
      'info squad:a: squad a has no product owner; its vacancy product-owner is open',
    ]);
    expect(lines('vacancys')).toEqual([]);
  });

  test('may be what somebody who confirmed is a member of', () => {
    const lines = (key: string) =>
      checkOrg(`
        squads: {a: {${key}: [ada, bela]}}
        people: {ada: {}, bela: {}}
        components: {finder: {owner: a, confirmed: {on: 2026-11-01, by: ada}}}`).findings[
        'confirmation-fresh'
      ];
    expect(lines('members')).toEqual([]);
    expect(lines('memberss')).toEqual([]);
  });
});
