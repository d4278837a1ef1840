// The search: loaded when the field is first used.
import { provide } from "./core/provide";
import type { Search } from "./search/part";
import { start } from "./search/view";

const search: Search = { start };
provide("search", search);
