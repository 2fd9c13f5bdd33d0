import { ownersAsText } from '../owners.ts';
import type { NamedQuery } from './named-query.ts';

export const staleConfirmations: NamedQuery = {
  name: 'stale-confirmations',
  description: 'Components whose entry nobody has confirmed for long, the oldest first.',
  parameters: [
    { name: 'days', doc: 'Confirmed longer ago than so many days.', type: 'number', default: 180 },
  ],
  sql: `
    SELECT component.id AS component, component.tier, ${ownersAsText('component')} AS owner, component.confirmed_on,
      CAST(julianday(as_of.day) - julianday(component.confirmed_on) AS INTEGER) AS days,
      component.confirmed_by_id AS confirmed_by
    FROM v_component AS component
    JOIN v_scope AS scope ON scope.kind = 'component' AND scope.id = component.id
    CROSS JOIN as_of
    WHERE component.confirmed_on < date(as_of.day, -:days || ' days')
    ORDER BY component.confirmed_on, component.id`,
};
