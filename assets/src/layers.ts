// What comes to lie over the page, or follows the reader through it: loaded when
// it is first asked for.
import type { Layers } from "./core/layers";
import { provide } from "./core/provide";
import { showKeys } from "./keys/list";
import { markReading } from "./outline/reading";
import { share } from "./share/menu";

const layers: Layers = { showKeys, markReading, share };
provide("layers", layers);
