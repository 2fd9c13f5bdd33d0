/** The smallest file that says something. */
export const smallestExample = `
  version: 1
  org: {name: Tonearm}
  tribes:
    discovery: {name: Discovery}
  squads:
    search: {tribe: discovery, mission: Find what a listener means, members: [ada-abara]}
  people:
    ada-abara: {name: Ada Abara}`;

/** Dates: of an entity, of a membership, and what took its place. */
export const datesExample = `
  version: 1
  org: {name: Tonearm}
  squads:
    search:
      members:
        - {person: ada-abara, until: 2026-12-31}   # her last day in search
    discovery:
      from: 2026-03-01
      members:
        - {person: ada-abara, from: 2027-01-01}    # the day after
    radio:
      until: 2026-02-28                            # its last day
      successor: discovery
  people:
    ada-abara: {}`;

/** The policy: a profile, and what goes over it. */
export const policyExample = `
  version: 1
  org: {name: Tonearm}
  policy:
    profile: spotify-2012
    rules:
      squad-size: {max: 8}                       # an option
      squad-has-coach: off                       # never checked
      component-has-tier: on                     # checked even where nobody writes a tier
      owner-bus-factor: error                    # all its findings are errors
      coach-load: {severity: info, max: 5}       # both
  squads:
    search: {members: [ada-abara]}
  people:
    ada-abara: {}`;
