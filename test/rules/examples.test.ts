import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/all.ts';
import { checkOrg } from './check-org.ts';

describe('the examples that explain a rule', () => {
  test.for(rules.map((rule) => [rule.id, rule] as const))(
    '%s speaks in the first and not in the second',
    ([id, rule]) => {
      const wrong = checkOrg(rule.example.wrong, { named: [id] });
      const right = checkOrg(rule.example.right, { named: [id] });
      expect(wrong.reading.filter((line) => !line.startsWith('known-field'))).toEqual([]);
      expect(right.reading).toEqual([]);
      expect(wrong.findings[id]?.length).toBeGreaterThan(0);
      expect(right.findings[id]).toEqual([]);
    },
  );
});
