/**
 * What the bundles take as node:http. Imported as a module it shows everything that it exports, and so loads fetch and
 * WebSocket, too: 30 ms before the first call of AWS, where asking for the builtin takes 3.
 * https://nodejs.org/api/process.html#processgetbuiltinmoduleid
 */
const http = process.getBuiltinModule('node:http')

export const { Agent, request } = http
// biome-ignore lint/style/noDefaultExport: the AWS SDK imports it whole
export default http
