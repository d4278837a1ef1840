// What comes to lie over the page: loaded when it is first asked for.
import type { Layers } from "./core/layers";
import { provide } from "./core/load";
import { showKeys } from "./keys/list";
import { share } from "./share/menu";

const layers: Layers = { showKeys, share };
provide("layers", layers);
