import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-2FOK5ETD.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-RHINW7DJ.js";
import "./chunk-LFBLY5NN.js";
export {
  createOctokit,
  missingToken
};
