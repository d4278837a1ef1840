// Runs before the first paint, so that a page never flashes in the wrong scheme,
// and keeps room for what it shows to somebody who has studied here.
import { remembered } from "./core/storage";
import { apply } from "./theme/apply";

apply();
if (remembered.get("studied") !== null) document.documentElement.dataset.studied = "";
