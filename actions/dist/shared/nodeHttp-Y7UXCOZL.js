import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  Agent,
  nodeHttp_default,
  request
} from "./chunk-TYTVEBFG.js";
import "./chunk-FJABLXQ5.js";
export {
  Agent,
  nodeHttp_default as default,
  request
};
