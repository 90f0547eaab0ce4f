import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/run/nodeHttp.ts
var http = process.getBuiltinModule("node:http");
var { Agent, request } = http;
var nodeHttp_default = http;

export {
  Agent,
  request,
  nodeHttp_default
};
