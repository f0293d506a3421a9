// The arrows between folders point one way; this file is their only statement.
const arrow = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    arrow('app-is-the-top', 'only the front door opens the app', '^src/(?!cli|app)', '^src/app/'),
    arrow(
      'commands-are-the-top',
      'only the front door runs commands',
      '^src/(?!cli|commands)',
      '^src/commands/',
    ),
    arrow(
      'commands-have-no-screen',
      'a command loads no React',
      '^src/commands/',
      '^src/(app|screens|components)/',
    ),
    arrow(
      'screens-below-app',
      'components, keys and api know no screen',
      '^src/(components|keys|api|config|sandbox|text)/',
      '^src/screens/',
    ),
    arrow(
      'api-knows-no-ui',
      'the API module knows no screen part',
      '^src/(api|config|sandbox|text)/',
      '^src/(components|keys|screens|app)/',
    ),
    arrow(
      'sandbox-stands-alone',
      'a mistake in one side must show in the other',
      '^src/sandbox/',
      '^src/(api|config)/',
    ),
    arrow(
      'only-the-front-opens-the-sandbox',
      'the API module reaches the sandbox over HTTP only',
      '^src/(api|config/(?!embedded-sandbox)|screens|components|keys)',
      '^src/sandbox/',
    ),
    arrow(
      'providers-behind-the-api',
      'nobody but the API module knows a provider; its index makes one',
      '^src/(?!api)',
      '^src/api/providers/(?!index)',
    ),
    arrow(
      'api-without-react',
      'the API module draws nothing',
      '^src/(api|config|sandbox|commands|text)/',
      'node_modules/(react|ink)',
    ),
    arrow(
      'one-http-client',
      'one place speaks HTTP',
      '^src/(?!api/http|sandbox)',
      '(node_modules/ofetch|^node:https?$|^https?$)',
    ),
    arrow(
      'one-ledger-client',
      'one place speaks to the team ledger',
      '^src/(?!api/team/)',
      'node_modules/pg/',
    ),
    {
      ...arrow(
        'text-stands-alone',
        'text is formatted without knowing where it comes from',
        '^src/text/',
        '^src/(?!text/)',
      ),
      to: { path: '^src/(?!text/)', dependencyTypesNot: ['type-only'] },
    },
    arrow(
      'purchase-domain-is-pure',
      'states, rules and views of a purchase know neither the journal nor who runs them',
      '^src/api/purchases/domain/',
      '(^src/api/purchases/(journal|service)/|^(node:)?(sqlite|fs)(/|$))',
    ),
    arrow(
      'journal-below-service',
      'the journal is written by the service and knows only the domain',
      '^src/api/purchases/journal/',
      '^src/api/purchases/service/',
    ),
    arrow('src-without-tests', 'the product needs no test code', '^src/', '^(test|bench|build|scripts)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
