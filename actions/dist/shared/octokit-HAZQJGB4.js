import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-Q2CUW5PL.js";
import "./chunk-MBEOQ74V.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-WT6PDY5L.js";
import "./chunk-RHINW7DJ.js";
import "./chunk-LFBLY5NN.js";
export {
  createOctokit,
  missingToken
};
