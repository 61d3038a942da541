/** The walls of the house (docs/architecture.md): a room imports only rooms on lower floors, through their one door. */
const floors = [
  ['platform', 'calendar', 'contracts'],
  ['mail', 'papers', 'directory'],
  ['identity', 'plan', 'channel'],
  ['assignment'],
  ['feed', 'tthc'],
  ['reminder'],
  ['summary', 'watch'],
  ['compilation'],
  ['rooms'],
];

const floorRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `floor-of-${room}`,
    severity: 'error',
    comment: 'A room may import only rooms on lower floors.',
    from: { path: `^libs/${room}/` },
    to: {
      path: `^libs/(${floors
        .slice(floor)
        .flat()
        .filter((other) => other !== room)
        .join('|')})/`,
    },
  })),
);

const only = (name, machines, places, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^(apps|libs|config)/', pathNot: places },
  to: { path: `^node_modules/(${machines})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'one-door',
      severity: 'error',
      comment: 'A room is entered through its index.ts; reading.ts is the side door of those who only read a document.',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!(?:index|reading)\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'web-knows-contracts-alone',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Rules in domain/ know no framework, no machine, no Node.',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-has-no-node',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'typeorm-stays-home',
      'typeorm',
      '(\\.(entity|store|view)\\.ts$)|^libs/[^/]+/src/migrations/|^libs/platform/src/(database|outbox)/|^libs/rooms/|\\.module\\.ts$|\\.spec\\.ts$',
      'Persistence stays in entities, stores, views and platform/database.',
    ),
    only(
      'queue-stays-home',
      'bullmq|ioredis|@nestjs/bullmq',
      '^libs/platform/src/queue/|^apps/worker/',
      'Queues stay in platform/queue and apps/worker.',
    ),
    only('mail-stays-home', 'nodemailer|smtp-server|postal-mime', '^libs/mail/', 'SMTP stays in libs/mail.'),
    ...floorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
