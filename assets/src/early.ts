// Runs before the first paint, so that a page never flashes in the wrong scheme.
import { apply } from "./theme/apply";

apply();
