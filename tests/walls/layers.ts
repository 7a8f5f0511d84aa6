// The order of the house: who may import whom. Imports go down only; neighbours on one layer never meet.

export const layers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  policy: { core: 0, 'wenzhou-2017': 1, '': 2 },
  contract: { kit: 0, filing: 0.5, learning: 0.5, people: 0.5, '': 1 },
  server: {
    platform: 0,
    files: 0.3,
    sheets: 0.4,
    http: 0.5,
    outbox: 0.7,
    orgs: 1,
    factors: 1.8,
    accounts: 2,
    officials: 2.2,
    keys: 2.3,
    membership: 2.5,
    units: 2.7,
    roster: 2.8,
    registration: 3,
    federation: 3.1,
    corrections: 3.2,
    rulebooks: 3.5,
    ledger: 4,
    catalog: 5,
    claims: 6,
    learning: 6,
    impact: 6.5,
    eligibility: 7,
    transcripts: 8,
    audit: 9,
    privacy: 9.2,
    demo: 10,
    app: 11,
    commands: 12,
    '': 13,
    testing: 20,
  },
  web: {
    ui: 0,
    api: 1,
    session: 2,
    rules: 3,
    facts: 3.2,
    statements: 3.4,
    'ledger-proof': 3.5,
    'claim-view': 3.6,
    'entry-list': 3.7,
    'unit-choice': 3.8,
    reason: 3.9,
    'phone-code': 3.9,
    impact: 4.5,
    learning: 4.8,
    home: 5,
    calculator: 5,
    regulation: 5,
    rulebooks: 5,
    verify: 5,
    account: 5,
    records: 5,
    'person-record': 5,
    registration: 5,
    membership: 5,
    units: 5,
    officials: 5,
    corrections: 5,
    keys: 5,
    'sign-in': 5,
    roster: 5,
    security: 5,
    privacy: 5,
    audit: 5,
    claims: 5,
    review: 5,
    standing: 5,
    transcripts: 5,
    shell: 6,
    '': 7,
  },
};

/** What a package may take from other packages of the house. */
export const packageDirections: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  contract: ['policy'],
  server: ['policy', 'contract'],
  web: ['policy', 'contract'],
};

/** What a package may take from packages of others; others list theirs in their package.json, which Biome holds. */
export const foreignPackages: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  contract: ['zod'],
};

/** Rooms that may speak SQL in any file: the platform below the modules. */
export const platformRooms = ['platform', 'http'];

export const forbiddenNames = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'types', 'misc', 'lib'];
export const fileLinesMost = 300;
export const doorLinesMost = 30;
export const filesInFolderMost = 15;
