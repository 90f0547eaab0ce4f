import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  connectCloudFormation
} from "./chunk-ZUSKSWTN.js";
import "./chunk-GG4WUTQQ.js";
import "./chunk-AKTWBABO.js";
import "./chunk-KOPL2JGY.js";
import "./chunk-6PNWDUDI.js";
import "./chunk-KKWXGD7Z.js";
import "./chunk-A563CXDG.js";
import "./chunk-UHDZLGT2.js";
import "./chunk-U7CTAI3V.js";
import "./chunk-CK26SJN6.js";
import "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import "./chunk-63RA5PMG.js";
import "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";
export {
  connectCloudFormation
};
