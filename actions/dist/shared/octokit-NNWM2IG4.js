import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-A62WLKP2.js";
import "./chunk-MBEOQ74V.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-WT6PDY5L.js";
import "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";
export {
  createOctokit,
  missingToken
};
