/**
 * Stands for node:http in the bundles. An import of the module evaluates all its exports and so loads fetch and WebSocket:
 * 30 ms before the first call to AWS. The builtin itself takes 3 ms.
 * https://nodejs.org/api/process.html#processgetbuiltinmoduleid
 */
const http = process.getBuiltinModule('node:http')

export const { Agent, request } = http
// biome-ignore lint/style/noDefaultExport: the AWS SDK imports it whole
export default http
