import type { TestEvent } from 'node:test/reporters'

/** `file` is an absolute path. */
export type FailedTest = { readonly test: string; readonly file: string | undefined; readonly message: string }

/** One line of JSON, a FailedTest, for each test that fails, without the suites around it. */
// biome-ignore lint/style/noDefaultExport: Node's test runner takes a reporter from there
export default async function* failureReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type !== 'test:fail') continue
    const { error } = data.details
    if ('failureType' in error && error.failureType === 'subtestsFailed') continue
    const failed: FailedTest = { test: data.name, file: data.file, message: String(error.cause ?? error) }
    yield `${JSON.stringify(failed)}\n`
  }
}
