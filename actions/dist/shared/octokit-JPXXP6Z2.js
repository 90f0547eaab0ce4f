import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-5FK76Z5V.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-5ES3IVZH.js";
import "./chunk-LFBLY5NN.js";
export {
  createOctokit,
  missingToken
};
