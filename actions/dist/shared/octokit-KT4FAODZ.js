import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-TAUW745Y.js";
import "./chunk-MBEOQ74V.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-WT6PDY5L.js";
import "./chunk-RHINW7DJ.js";
import "./chunk-FJABLXQ5.js";
export {
  createOctokit,
  missingToken
};
