import { registerHooks } from 'node:module'

// GitHub's packages import their JSON files without `with { type: 'json' }`, which Node refuses.
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
