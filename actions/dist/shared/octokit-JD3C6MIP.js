import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  makeOctokit,
  noToken
} from "./chunk-3UEELVY7.js";
import "./chunk-FL3UVJ3G.js";
import "./chunk-HL5I4I5D.js";
import "./chunk-LFBLY5NN.js";
export {
  makeOctokit,
  noToken
};
