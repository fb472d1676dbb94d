/**
 * Data flows one way: app → lib/server → lib/domain, and the domain knows nobody.
 * Rooms in the domain import downwards only. tests/architecture shows that a forbidden import fails.
 */
const ROOMS = [
  'article',
  'import',
  'language',
  'facts',
  'distractors',
  'items',
  'attempts',
  'memory',
  'statistics',
  'exchange',
  'engine',
  'access',
  'time',
  'quizzes',
  'classes',
]

/** What each room may import, besides itself. */
const MAY_IMPORT = {
  article: [],
  import: ['article'],
  language: ['article'],
  facts: ['article', 'language'],
  distractors: ['article', 'language', 'facts', 'items'],
  items: ['article', 'language', 'facts', 'distractors'],
  attempts: ['article', 'items', 'access', 'time'],
  memory: ['items', 'facts', 'time'],
  quizzes: ['article', 'facts', 'items'],
  classes: ['access'],
  time: [],
  statistics: ['article', 'items', 'facts', 'attempts', 'memory', 'time'],
  exchange: ['article', 'facts', 'items', 'engine'],
  engine: ['article', 'import', 'language', 'facts', 'distractors', 'items'],
  access: [],
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: 'lib/server/db/generated' },
      to: { circular: true, pathNot: 'lib/server/db/generated' },
    },
    {
      name: 'domain-knows-nobody',
      comment: 'lib/domain is pure: no server, no React, no Next, no database, no node: module.',
      severity: 'error',
      from: { path: '^lib/domain', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^(lib/server|app|components|scripts|prisma|tests|model)/|node_modules/(react|react-dom|next|@prisma|pino)/',
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^lib/domain', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-no-pages',
      severity: 'error',
      from: { path: '^lib/server' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'components-hold-no-data-access',
      comment:
        'Widgets receive finished view data. The frame (components/shell, messages-provider) may ask who is signed in.',
      severity: 'error',
      from: { path: '^components', pathNot: '^components/(shell|ui)/' },
      to: { path: '^lib/server/(db|auth|jobs|extract)' },
    },
    {
      name: 'the-quiz-is-light',
      comment:
        'The pages on which a quiz is taken load no link, schema or message code; a button there takes its looks from button-class.',
      severity: 'error',
      from: { path: '^components/quiz/', pathNot: '^components/quiz/result-' },
      to: {
        path: '^components/ui/button\\.tsx$|node_modules/(next/link|next/dist/client|zod|use-intl)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-server-touches-the-database',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^lib/server/db/|node_modules/(@prisma|pg|@photostructure)/' },
    },
    {
      name: 'next-auth-in-one-folder',
      severity: 'error',
      from: { pathNot: '^(lib/server/auth|app/api/auth)/' },
      to: { path: 'node_modules/next-auth/' },
    },
    ...ROOMS.map((room) => ({
      name: `domain-room-${room}`,
      severity: 'error',
      from: { path: `^lib/domain/${room}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^lib/domain/', pathNot: `^lib/domain/(${[room, ...MAY_IMPORT[room]].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next[^/]*|dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
