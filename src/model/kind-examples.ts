import type { Kind } from './field.ts';

/** Each example is run by a test, so each is whole: whatever it refers to is in it. */
export const kindExamples: Readonly<Record<Kind, string>> = {
  org: `
    version: 1
    org:
      name: Tonearm
      mission: Bring every listener closer to the music that matters to her
      chiefArchitect: jana-tran
      roles: {cto: ivo-moss}
      github: tonearm
    people:
      ivo-moss: {}
      jana-tran: {}`,
  objective: `
    version: 1
    org: {name: Tonearm}
    objectives:
      grow-premium:
        name: More listeners who pay, and stay
        owner: hana-frost
        period: 2026-H2
        kind: value
      new-markets:
        name: Launch in six new markets
        period: 2026-Q4
        supports: grow-premium
    people:
      hana-frost: {}`,
  tribe: `
    version: 1
    org: {name: Tonearm}
    objectives:
      fast-everywhere: {period: 2026-H2}
    tribes:
      playback:
        name: Playback
        lead: fia-reyes
        mission: Fast and reliable playback on every device
        serves: fast-everywhere
    people:
      fia-reyes: {name: Fia Reyes}`,
  squad: `
    version: 1
    org: {name: Tonearm}
    tribes:
      playback: {}
    squads:
      stream-core:
        tribe: playback
        type: stream-aligned
        mission: Start any track in under 300 ms anywhere
        productOwner: gus-quist
        techLead: ada-abara
        channel: "#stream-core"
        members:
          - ada-abara
          - {person: bela-holm, share: 0.5, from: 2026-10-01}
          - {person: gus-quist, role: product owner}
        vacancies:
          - {role: backend, chapter: backend-playback, from: 2027-01-01}
        dependsOn:
          - {squad: royalties, severity: blocking, reason: licence checks, since: 2026-06-02}
      royalties: {tribe: playback}
    chapters:
      backend-playback: {tribe: playback}
    people:
      ada-abara: {}
      bela-holm: {}
      gus-quist: {}`,
  chapter: `
    version: 1
    org: {name: Tonearm}
    tribes:
      playback: {}
    chapters:
      mobile-playback:
        tribe: playback
        discipline: [android, ios]
        lead: hana-xu
        members: [hana-xu, ivo-ekwe, jana-lund]
    people:
      hana-xu: {}
      ivo-ekwe: {}
      jana-lund: {}`,
  guild: `
    version: 1
    org: {name: Tonearm}
    guilds:
      accessibility:
        topic: Everybody can use what we make
        kind: strategic
        coordinator: uma-kaya
        lastMet: 2026-10-20
        channel: "#accessibility"
        members: [uma-kaya, nils-nabil]
    people:
      nils-nabil: {}
      uma-kaya: {}`,
  person: `
    version: 1
    org: {name: Tonearm}
    people:
      ada-abara:
        name: Ada Abara
        email: ada@tonearm.example
        github: ada-abara
        discipline: backend
        employment: employee
        capacity: 0.8
        manager: jana-tran
        skills: [kafka, sql]
        from: 2024-03-01
        formerly: [ada-smith]
      jana-tran: {name: Jana Tran}`,
  component: `
    version: 1
    org: {name: Tonearm}
    squads:
      search: {members: [ada-abara, bela-holm]}
    people:
      ada-abara: {}
      bela-holm: {}
    components:
      search-api:
        owner: search
        type: service
        tier: 1
        lifecycle: mature
        systemOwners: {dev: ada-abara, ops: bela-holm}
        dependsOn: [search-index]
        repo: tonearm/search
        paths: [/services/api/]
        runbook: https://wiki.tonearm.example/search-api
        onCall: "#search-oncall"
        confirmed: {on: 2026-11-02, by: ada-abara}
        x-cost-centre: 4711
      search-index: {owner: search, tier: 2}
      old-car-sdk:
        owner: none
        ownerReason: Cars of 2014 still ship it; nobody may change it
        lifecycle: deprecated
        sunset: 2027-06-30`,
};

/** A waiver: a known finding, with a reason and an end. */
export const waiverExample = `
  version: 1
  org: {name: Tonearm}
  squads:
    search: {mission: Find what a listener means, members: [ada-abara]}
  people:
    ada-abara: {}
  components:
    search-api: {owner: search, tier: 1}
  waivers:
    - rule: owner-bus-factor
      on: squad:search
      reason: Bela starts in January
      until: 2027-01-31
      by: ada-abara`;
