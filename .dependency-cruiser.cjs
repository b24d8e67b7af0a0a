/** The arrows of docs/architecture: who may import whom. `npm run lint` also checks that modules were seen at all. */

const nodeBuiltIn = { dependencyTypes: ['core'] }

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle means that two modules are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Everything else runs in the app, in the command line and in a plain unit test alike.',
      severity: 'error',
      from: {
        path: '^(src-main|src-shared)/',
        pathNot: ['^src-main/(shell|ipc|settings)/', '^src-main/index\\.ts$'],
      },
      to: { path: '(^|node_modules/)electron(-store)?(/|$)' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src-shared/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src-(main|renderer|preload)/', '(^|node_modules/)(electron|react|react-dom)(/|$)'] },
    },
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^src-shared/', pathNot: '\\.test\\.ts$' },
      to: nodeBuiltIn,
    },
    {
      name: 'contract-imports-only-zod',
      severity: 'error',
      from: { path: '^src-shared/contract/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src-shared/', 'node_modules/(zod|vitest)/'] },
    },
    {
      name: 'renderer-only-speaks-the-contract',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: ['^src-(main|preload)/', '(^|node_modules/)electron(/|$)'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: '\\.test\\.tsx?$' },
      to: nodeBuiltIn,
    },
    {
      name: 'main-has-no-renderer',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-(renderer|preload)/' },
    },
    {
      name: 'preload-is-a-bridge',
      severity: 'error',
      from: { path: '^src-preload/' },
      to: { path: '^src-(main|renderer)/' },
    },
    {
      name: 'archive-knows-no-sender-and-no-file-format',
      severity: 'error',
      from: { path: '^src-main/archive/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src-main/(publishing|importing)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
