import type { LintEngine } from '../../model/lint/lintEngine.ts'

/** One entry for each engine: cfn-lint runs once for every region. */
export function loadedEngines(engines: readonly LintEngine[]): readonly LintEngine[] {
  const byName = new Map<LintEngine['name'], LintEngine>()
  for (const engine of engines) {
    const known = byName.get(engine.name)
    // A run that failed, or that had no file, has loaded no rule.
    if (!known || known.rules < engine.rules) byName.set(engine.name, engine)
  }
  return [...byName.values()]
}
