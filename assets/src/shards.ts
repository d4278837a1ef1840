// The index of a site that is too large to have it in one script: loaded with the
// search, on such a site's pages alone.
import { provide } from "./core/provide";
import type { Shards } from "./search/part";
import { open } from "./search/shards";

const shards: Shards = { open };
provide("shards", shards);
