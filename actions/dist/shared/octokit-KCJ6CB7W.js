import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  missingToken
} from "./chunk-6JCMZ3R4.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-5ES3IVZH.js";
import "./chunk-LFBLY5NN.js";
export {
  createOctokit,
  missingToken
};
